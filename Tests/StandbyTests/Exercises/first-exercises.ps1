# Solutions of the kind that programming exercises ask for; each check compares with the known answer. Prints how many agreed.
$script:pass=0;$script:fail=0
function Check($name,$got,$want){ $g=ConvertTo-Json -InputObject $got -Compress -Depth 5; $w=ConvertTo-Json -InputObject $want -Compress -Depth 5; if($g -ceq $w){$script:pass++}else{$script:fail++; Write-Host "FAIL $name got $g want $w"} }
function Throws($name,$sb,$pat){ try { & $sb | Out-Null; $script:fail++; Write-Host "FAIL $name no throw" } catch { if("$($_.Exception.Message)" -like $pat){$script:pass++}else{$script:fail++; Write-Host "FAIL $name msg [$($_.Exception.Message)] want [$pat]"} } }
# two-fer
Function Get-TwoFer { [CmdletBinding()] Param([string]$Name = 'you') return "One for $Name, one for me." }
Check 'twofer' (Get-TwoFer) 'One for you, one for me.'
# reverse
Function Get-ReverseString { param([Parameter(Mandatory=$true, ValueFromPipeline)][AllowEmptyString()][string]$Forward) $a=$Forward.ToCharArray(); [array]::Reverse($a); -join $a }
Check rev (Get-ReverseString 'robot') 'tobor'
Check rev2 ('' | Get-ReverseString) ''
# leap
Function Test-LeapYear { param([int]$Year) $Year % 4 -eq 0 -and ($Year % 100 -ne 0 -or $Year % 400 -eq 0) }
Check leap ((1996,1900,2000,2015 | % { Test-LeapYear $_ })) @($true,$false,$true,$false)
# raindrops
Function Get-Raindrops { param([int]$Rain) $o = switch($true){ ($Rain % 3 -eq 0){'Pling'} ($Rain % 5 -eq 0){'Plang'} ($Rain % 7 -eq 0){'Plong'} }; if($o){-join $o}else{"$Rain"} }
Check rain (28,30,34,105|%{Get-Raindrops $_}) @('Plong','PlingPlang','34','PlingPlangPlong')
# hamming
Function Get-HammingDifference { param([string]$Left,[string]$Right) if($Left.Length -ne $Right.Length){ throw "Strands must be of equal length." } (0..($Left.Length-1) | Where-Object { $Left[$_] -cne $Right[$_] }).Count }
Check ham (Get-HammingDifference 'GGACGGATTCTG' 'AGGACGGATTCT') 9
Throws ham { Get-HammingDifference 'A' 'AB' } '*equal length*'
# grains
Function Get-GrainSquare { param($Number) if($Number -notin 1..64){ throw 'square must be between 1 and 64' } [bigint]::Pow(2,$Number-1) }
Check grains "$(Get-GrainSquare 64)" '9223372036854775808'
Function Get-GrainTotal { [bigint]::Pow(2,64)-1 }
Check total (Get-GrainTotal).ToString() '18446744073709551615'
Throws grains { Get-GrainSquare 0 } 'square must*'
# armstrong with bigint
Function Test-Armstrong { param([bigint]$n) $s=$n.ToString(); $sum=[bigint]::Zero; foreach($c in $s.ToCharArray()){ $sum += [bigint]::Pow([bigint]"$c",$s.Length) } $sum -eq $n }
Check arm (Test-Armstrong '115132219018763992565095597973971522401') $true
# roman
Function ConvertTo-Roman($n){ $m=[ordered]@{M=1000;CM=900;D=500;CD=400;C=100;XC=90;L=50;XL=40;X=10;IX=9;V=5;IV=4;I=1}; $r=[System.Text.StringBuilder]::new(); foreach($k in $m.Keys){ while($n -ge $m[$k]){ [void]$r.Append($k); $n -= $m[$k] } } $r.ToString() }
Check roman (ConvertTo-Roman 1994) 'MCMXCIV'
# isogram
Function Test-Isogram([string]$Phrase){ $l=$Phrase.ToLower() -replace '[^a-z]'; -not ($l.ToCharArray() | Group-Object | Where-Object Count -gt 1) }
Check iso @((Test-Isogram 'six-year-old'),(Test-Isogram 'eleven')) @($true,$false)
# pangram
Function Test-Pangram($s){ ($s.ToLower() -replace '[^a-z]').ToCharArray() | Sort-Object -Unique | Measure-Object | ForEach-Object { $_.Count -eq 26 } }
Check pan (Test-Pangram 'the quick brown fox jumps over the lazy dog') $true
# nucleotide
Function Get-NucleotideCount([string]$Strand){ if($Strand -cmatch '[^ACGT]'){ throw 'Invalid nucleotide in strand' }; $h=@{A=0;C=0;G=0;T=0}; $Strand.ToCharArray()|%{ $h["$_"]++ }; $h }
$n=Get-NucleotideCount 'GATTACA'; Check nuc "$($n.A)$($n.C)$($n.G)$($n.T)" '3112'
# allergies flags
[Flags()] enum Allergen { Eggs = 1; Peanuts = 2; Shellfish = 4; Strawberries = 8; Tomatoes = 16; Chocolate = 32; Pollen = 64; Cats = 128 }
class Allergies { [int]$Score; Allergies([int]$s){$this.Score=$s -band 255} [bool] IsAllergicTo([string]$a){ return ($this.Score -band [int][Allergen]$a) -ne 0 } [string[]] GetAllergies(){ return [Allergen].GetEnumValues() | Where-Object { $this.Score -band $_ } | ForEach-Object { "$_".ToLower() } } }
$al=[Allergies]::new(509)
Check all $al.GetAllergies() @('eggs','shellfish','strawberries','tomatoes','chocolate','pollen','cats')
Check all2 $al.IsAllergicTo('Peanuts') $false
Check all3 "$([Allergen]3)" 'Eggs, Peanuts'
Check all4 ([Allergen]::Eggs -bor [Allergen]::Cats).ToString() 'Eggs, Cats'
Check all5 ([Allergen]'Eggs,Cats').HasFlag([Allergen]::Cats) $true
# clock class with equals
class Clock2 { hidden [int]$m; Clock2([int]$h,[int]$min){ $t=($h*60+$min)%1440; if($t -lt 0){$t+=1440}; $this.m=$t } [Clock2] Add([int]$x){ return [Clock2]::new(0,$this.m+$x) } [string] ToString(){ return '{0:D2}:{1:D2}' -f [int][Math]::Floor($this.m/60), ($this.m%60) } [bool] Equals([object]$o){ return $o -is [Clock2] -and $o.m -eq $this.m } }
Check clock "$([Clock2]::new(-25,-160))" '20:20'
Check clock3 ([Clock2]::new(15,37) -eq [Clock2]::new(15,37)) $true
Check clock4 ([Clock2]::new(15,37).Equals([Clock2]::new(39,37))) $true
# binary search
Function Invoke-BinarySearch([int[]]$Array,[int]$Value){ $lo=0;$hi=$Array.Count-1; while($lo -le $hi){ $mid=[math]::Floor(($lo+$hi)/2); if($Array[$mid] -eq $Value){return $mid} elseif($Array[$mid] -lt $Value){$lo=$mid+1}else{$hi=$mid-1} } throw [System.Exception]::new('value not in array') }
Check bs "$(Invoke-BinarySearch 1,3,4,6,8,9,11 6)" '3'
Throws bs { Invoke-BinarySearch @() 1 } 'value not in array'
# bob
Function Get-BobResponse([string]$HeyBob){ $t=$HeyBob.Trim(); $q=$t.EndsWith('?'); $y=($t -cmatch '[A-Z]') -and ($t -ceq $t.ToUpper()); if($t -eq ''){'Fine. Be that way!'}elseif($q -and $y){"Calm down, I know what I'm doing!"}elseif($y){'Whoa, chill out!'}elseif($q){'Sure.'}else{'Whatever.'} }
Check bob (Get-BobResponse "WHAT'S GOING ON?") "Calm down, I know what I'm doing!"
# luhn
Function Test-Luhn([string]$s){ $s=$s -replace '\s'; if($s -notmatch '^\d{2,}$'){return $false}; $sum=0; $i=0; foreach($c in $s[-1..-($s.Length)]){ $d=[int]::Parse($c); if($i % 2){ $d*=2; if($d -gt 9){$d-=9} } $sum+=$d; $i++ } $sum % 10 -eq 0 }
Check luhn @((Test-Luhn '4539 3195 0343 6467'),(Test-Luhn '8273 1232 7352 0569')) @($true,$false)
# pig latin regex
Function ConvertTo-PigLatin([string]$p){ ($p -split ' ' | % { switch -regex ($_){ '^([aeiou]|xr|yt)(.*)' { $_ + 'ay'; break } '^(s?qu|[^aeiou]+(?=y)|[^aeiou]*qu|[^aeiou]+)(.*)' { $Matches[2]+$Matches[1]+'ay'; break } } }) -join ' ' }
Check pig (ConvertTo-PigLatin 'quick fast run square my') 'ickquay astfay unray aresquay ymay'
# atbash
Function Invoke-Encode([string]$p){ $c = -join ($p.ToLower() -replace '[^a-z0-9]').ToCharArray().ForEach({ if($_ -match '[a-z]'){ [char](219-[int]$_) } else { $_ } }); ($c -split '(.{5})' | ? {$_}) -join ' ' }
Check atbash (Invoke-Encode 'Testing,1 2 3, testing.') 'gvhgr mt123 gvhgr mt'
# sieve
Function Get-Primes($n){ $s=[bool[]]::new($n+1); for($i=2;$i -le $n;$i++){ if(-not $s[$i]){ $i; for($j=$i*$i;$j -le $n;$j+=$i){$s[$j]=$true} } } }
Check sieve (Get-Primes 30) @(2,3,5,7,11,13,17,19,23,29)
# word count
Function Get-WordCount($p){ $h=[ordered]@{}; [regex]::Matches($p.ToLower(),"\b[\w']+\b") | % { $w=$_.Value.Trim("'"); if($h.Contains($w)){$h[$w]++}else{$h[$w]=1} }; $h }
$wc=Get-WordCount "Joe can't tell between 'large' and large."; Check wc "$($wc.Keys -join ',') $($wc['large'])" "joe,can't,tell,between,large,and 2"
# series
Function Get-Slices([string]$Series,[int]$SliceLength){ if($SliceLength -gt $Series.Length){throw 'Slice length cannot be greater than series length.'}; 0..($Series.Length-$SliceLength)|%{ $Series.Substring($_,$SliceLength) } }
Check slices (Get-Slices '49142' 3) @('491','914','142')
# matrix class
class Matrix { [int[][]]$Rows; Matrix([string]$s){ $this.Rows = $s -split "`n" | % { ,([int[]]($_ -split ' ')) } } [int[]] GetRow([int]$i){ return $this.Rows[$i-1] } [int[]] GetCol([int]$i){ return $this.Rows | % { $_[$i-1] } } }
$mx=[Matrix]::new("1 2 3`n4 5 6`n7 8 9"); Check mrow $mx.GetRow(2) @(4,5,6); Check mcol $mx.GetCol(3) @(3,6,9)
# complex numbers with operator methods
class Complex { [double]$Re; [double]$Im; Complex([double]$r,[double]$i){$this.Re=$r;$this.Im=$i} static [Complex] op_Addition([Complex]$a,[Complex]$b){ return [Complex]::new($a.Re+$b.Re,$a.Im+$b.Im) } static [Complex] op_Multiply([Complex]$a,[Complex]$b){ return [Complex]::new($a.Re*$b.Re-$a.Im*$b.Im,$a.Im*$b.Re+$a.Re*$b.Im) } [bool] Equals($o){ return [Math]::Abs($this.Re-$o.Re) -lt 1e-9 -and [Math]::Abs($this.Im-$o.Im) -lt 1e-9 } }
$z=[Complex]::new(1,2)+[Complex]::new(3,4); Check cplx "$($z.Re) $($z.Im)" '4 6'
$z=[Complex]::new(1,2)*[Complex]::new(3,4); Check cplx2 "$($z.Re) $($z.Im)" '-5 10'
Check cplx3 ([Complex]::new(1,2) -eq [Complex]::new(1,2)) $true
# rational w/ IComparable
class Frac : System.IComparable { [int]$n;[int]$d; Frac([int]$a,[int]$b){ $g=[int][bigint]::GreatestCommonDivisor($a,$b); $this.n=$a/$g; $this.d=$b/$g } [int] CompareTo([object]$o){ return ($this.n*$o.d).CompareTo($o.n*$this.d) } [string] ToString(){ return "$($this.n)/$($this.d)" } }
Check frac "$(([Frac]::new(1,2),[Frac]::new(1,3),[Frac]::new(3,4)) | Sort-Object)" '1/3 1/2 3/4'
Check frac2 ([Frac]::new(1,2) -gt [Frac]::new(1,3)) $true
# list class
class Node { $Value; [Node]$Next; Node($v){$this.Value=$v} }
class LinkedL { [Node]$Head; [int]$Count; Push($v){ $n=[Node]::new($v); $n.Next=$this.Head; $this.Head=$n; $this.Count++ } [object] Pop(){ if($null -eq $this.Head){ throw 'The list is empty' } $v=$this.Head.Value; $this.Head=$this.Head.Next; $this.Count--; return $v } [object[]] ToArray(){ $r=@(); $c=$this.Head; while($c){ $r+=$c.Value; $c=$c.Next } return $r } }
$l=[LinkedL]::new(); 1..3|%{$l.Push($_)}; Check ll $l.ToArray() @(3,2,1); Check ll2 $l.Pop() 3; Throws ll { [LinkedL]::new().Pop() } 'The list is empty'
# circular buffer with exceptions
class BufferFullException : System.Exception { BufferFullException() : base('buffer full'){} }
class CB { [System.Collections.Generic.Queue[object]]$q; [int]$cap; CB([int]$c){$this.cap=$c;$this.q=[System.Collections.Generic.Queue[object]]::new($c)} [void] Write($x){ if($this.q.Count -eq $this.cap){ throw [BufferFullException]::new() } $this.q.Enqueue($x) } [object] Read(){ if($this.q.Count -eq 0){ throw [System.InvalidOperationException]::new('buffer empty') } return $this.q.Dequeue() } }
$cb=[CB]::new(1); $cb.Write('1'); Throws cb { $cb.Write('2') } 'buffer full'; Check cb $cb.Read() '1'
try { $cb.Read() } catch [System.InvalidOperationException] { Check cb3 $_.Exception.Message 'buffer empty' }
try { $cb.Write(1); $cb.Write(2) } catch [BufferFullException] { Check cb4 $_.Exception.GetType().Name 'BufferFullException' }
# anagram
Function Get-Anagram($s,$c){ $k=-join ($s.ToLower().ToCharArray()|sort); @($c | ? { $_.ToLower() -ne $s.ToLower() -and (-join ($_.ToLower().ToCharArray()|sort)) -eq $k }) }
Check ana (Get-Anagram 'listen' @('enlists','google','inlets','banana')) 'inlets'
# acronym
Function Get-Acronym($p){ -join ([regex]::Matches($p,"[A-Za-z][A-Za-z']*") | % { $_.Value[0] }).ForEach{ "$_".ToUpper() } }
Check acr (Get-Acronym 'Complementary metal-oxide semiconductor') 'CMOS'
# gigasecond
Function Add-Gigasecond([datetime]$t){ $t.AddSeconds([math]::Pow(10,9)) }
Check giga (Add-Gigasecond '2015-01-24T22:00:00').ToString('s') '2046-10-02T23:46:40'
# meetup
Function Get-Meetup([int]$Month,[int]$Year,[string]$Week,[DayOfWeek]$Day){ $days=1..[datetime]::DaysInMonth($Year,$Month)|%{[datetime]::new($Year,$Month,$_)}|?{$_.DayOfWeek -eq $Day}; switch($Week){'teenth'{$days|?{$_.Day -in 13..19}} 'last'{$days[-1]} default { $days[@{first=0;second=1;third=2;fourth=3}[$Week]] } } }
Check meetup (Get-Meetup 5 2013 teenth Monday).ToString('yyyy-MM-dd') '2013-05-13'
# say
# phone number
Function Get-Phone([string]$n){ $d=$n -replace '[^\d]'; if($n -match '[a-z]'){throw 'Letters not permitted'}; if($d -match '^1?(?<a>[2-9]\d{2})(?<e>[2-9]\d{2})(?<s>\d{4})$'){ "$($Matches.a)$($Matches.e)$($Matches.s)" } else { throw 'incorrect number of digits' } }
Check phone (Get-Phone '+1 (223) 456-7890') '2234567890'
Throws phone { Get-Phone '123-abc-7890' } 'Letters*'
# scrabble
Function Get-Score([string]$w){ $t=@{}; 'AEIOULNRST:1','DG:2','BCMP:3','FHVWY:4','K:5','JX:8','QZ:10'|%{ $l,$v=$_.Split(':'); $l.ToCharArray()|%{ $t["$_"]=[int]$v } }; ($w.ToUpper().ToCharArray() | % { $t["$_"] } | Measure-Object -Sum).Sum }
Check scr "$(Get-Score 'OxyphenButazone')" '41'
# transpose
Function Get-Transpose([string[]]$rows){ $max=($rows|% Length|measure -Max).Maximum; for($i=0;$i -lt $max;$i++){ $line=-join ($rows|%{ if($i -lt $_.Length){$_[$i]}else{[char]0} }); $line.TrimEnd([char]0).Replace([char]0,' ') } }
Check tr (Get-Transpose 'AB','DEF') @('AD','BE',' F')
# dictionaries etl
Function Get-Etl($old){ $new=[System.Collections.Generic.SortedDictionary[string,int]]::new(); foreach($k in $old.Keys){ foreach($v in $old[$k]){ $new[$v.ToLower()]=$k } } $new }
$e=Get-Etl @{1=@('A','E');2=@('D')}; Check etl (($e.GetEnumerator()|%{"$($_.Key)=$($_.Value)"}) -join ',') 'a=1,d=2,e=1'
# spiral matrix
Function Get-Spiral([int]$n){ $m=New-Object 'int[,]' $n,$n; $x=0;$y=0;$dx=1;$dy=0; for($i=1;$i -le $n*$n;$i++){ $m[$y,$x]=$i; $nx=$x+$dx;$ny=$y+$dy; if($nx -lt 0 -or $nx -ge $n -or $ny -lt 0 -or $ny -ge $n -or $m[$ny,$nx] -ne 0){ $dx,$dy=(-$dy),$dx; $nx=$x+$dx;$ny=$y+$dy }; $x=$nx;$y=$ny } ,$m }
$s=Get-Spiral 3; Check spiral (0..2|%{$r=$_; (0..2|%{$s[$r,$_]}) -join ' '}) @('1 2 3','8 9 4','7 6 5')
# list ops with scriptblocks
Function Invoke-Foldl($f,$l,$a){ foreach($x in $l){ $a = & $f $a $x } $a }
Check fold (Invoke-Foldl { param($a,$b) $a*$b } @(2,3,4) 1) 24
Check fold2 ({ param($x) $x+1 }.Invoke(4)[0]) 5
# robot name
Check robot (-join (1..2|%{[char](Get-Random -Minimum 65 -Maximum 91)}) -cmatch '^[A-Z]{2}$') $true
# collatz
Function Get-Collatz([long]$n){ if($n -lt 1){ throw [ArgumentOutOfRangeException]::new('n','error: Only positive numbers are allowed') } $c=0; while($n -ne 1){ $n = ($n % 2) ? 3*$n+1 : $n -shr 1; $c++ } $c }
Check col (Get-Collatz 1000000) 152
Throws col { Get-Collatz 0 } 'error: Only positive*'
# perfect numbers, triangle
Function Test-Triangle([double[]]$s){ $s=$s|sort; if(($s -le 0).Count -or $s[0]+$s[1] -lt $s[2]){return 'none'}; @($s|select -Unique).Count }
Check tri (Test-Triangle 2,2,2) 1
# space age
enum Planet { MERCURY; VENUS; EARTH }
Function Get-Age([Planet]$p,[int]$s){ $o=@{MERCURY=0.2408467;VENUS=0.61519726;EARTH=1.0}; [math]::Round($s/31557600/$o["$p"],2) }
Check age (Get-Age 'MERCURY' 2134835688) 280.88
# parameter validation
Function Test-Val { param([ValidateRange(1,10)][int]$n,[ValidateSet('a','b')][string]$s='a') "$n$s" }
Throws val { Test-Val 11 } "*The 11 argument is greater than the maximum allowed range of 10*"
Throws val2 { Test-Val 1 c } '*does not belong to the set*'
Check bin ([convert]::ToString(10,2).PadLeft(8,'0')) '00001010'
Check bin2 ([convert]::ToInt32('1010',2)) 10
Check hex ('{0:X4}' -f 255) '00FF'
Check rot (-join ('Hello'.ToCharArray()|%{ if([char]::IsUpper($_)){[char](([int]$_-65+13)%26+65)}else{[char](([int]$_-97+13)%26+97)} })) 'Uryyb'
Check comb ("{0:N2}" -f 1234567.891) '1,234,567.89'
Check cat ([string]::Join(',', (1..5))) '1,2,3,4,5'
"pass $pass fail $fail"
