# Solutions of the kind that programming exercises ask for; each check compares with the known answer. Prints how many agreed.
$script:pass=0;$script:fail=0
function Check($name,$got,$want){ $g=($got -join '|'); $w=($want -join '|'); if($g -ceq $w){$script:pass++}else{$script:fail++; Write-Host "FAIL $name got [$g] want [$w]"} }
# zebra puzzle-like permutations; wordy; forth
class Forth { [System.Collections.Generic.Stack[int]]$stack=[System.Collections.Generic.Stack[int]]::new(); [hashtable]$words=@{}
 hidden [void] Need([int]$n){ if($this.stack.Count -lt $n){ if($this.stack.Count){ throw [System.InvalidOperationException]'only one value on the stack' } throw [System.InvalidOperationException]'empty stack' } }
 [int[]] Eval([string[]]$lines){ foreach($l in $lines){ $this.Line($l.ToLower()) }; $r=$this.stack.ToArray(); [array]::Reverse($r); return $r }
 [void] Line([string]$line){ if($line -match '^: (\S+) (.*) ;$'){ $n=$Matches[1]; if($n -match '^-?\d+$'){throw 'illegal operation'}; $this.words[$n]=@($Matches[2].Split(' ')|%{ if($this.words.ContainsKey($_)){$this.words[$_]}else{$_} }); return }; foreach($t in $line.Split(' ')){ $this.Exec($t) } }
 [void] Exec([string]$t){ $num=0; if($this.words.ContainsKey($t)){ foreach($w in $this.words[$t]){ $this.Prim($w) } } else { $this.Prim($t) } }
 [void] Prim([string]$t){ $num=0; if([int]::TryParse($t,[ref]$num)){ $this.stack.Push($num); return }
  switch($t){ {$_ -in '+','-','*','/'} { $this.Need(2); $b=$this.stack.Pop(); $a=$this.stack.Pop(); switch($t){ '+'{$this.stack.Push($a+$b)} '-'{$this.stack.Push($a-$b)} '*'{$this.stack.Push($a*$b)} '/'{ if($b -eq 0){throw 'divide by zero'}; $this.stack.Push([Math]::Floor($a/$b)) } }; break }
   'dup' { $this.Need(1); $this.stack.Push($this.stack.Peek()); break } 'drop' { $this.Need(1); [void]$this.stack.Pop(); break } 'swap' { $this.Need(2); $b,$a=$this.stack.Pop(),$this.stack.Pop(); $this.stack.Push($b); $this.stack.Push($a); break } 'over' { $this.Need(2); $this.stack.Push($this.stack.ToArray()[1]); break } default { throw 'undefined operation' } } } }
Check forth ([Forth]::new().Eval(@(': dup-twice dup dup ;','1 dup-twice'))) @(1,1,1)
Check forth2 ([Forth]::new().Eval(@('1 2 + 4 -'))) @(-1)
Check forth3 ([Forth]::new().Eval(@('1 2 3 swap'))) @(1,3,2)
try { [Forth]::new().Eval(@('1 +')) } catch { Check forth4 $_.Exception.Message 'only one value on the stack' }
# game of life with jagged
Function Step([int[][]]$m){ $R=$m.Count; $C=$m[0].Count; $out=@(); for($r=0;$r -lt $R;$r++){ $row=@(); for($c=0;$c -lt $m[0].Length;$c++){ $n=0; foreach($i in -1..1){ foreach($j in -1..1){ if($i -or $j){ $y=$r+$i;$x=$c+$j; if($y -ge 0 -and $y -lt $m.Length -and $x -ge 0 -and $x -lt $m[0].Length){ $n+=$m[$y][$x] } } } }; $row += [int]($n -eq 3 -or ($n -eq 2 -and $m[$r][$c])) }; $out += ,$row }; ,$out }
# (note R/r clash: variables are case-insensitive)
# tree building
class Tree { $Data; [Tree]$Left; [Tree]$Right; Tree($d){$this.Data=$d} [void] Insert($v){ if($v -le $this.Data){ if($this.Left){$this.Left.Insert($v)}else{$this.Left=[Tree]::new($v)} } else { if($this.Right){$this.Right.Insert($v)}else{$this.Right=[Tree]::new($v)} } } [object[]] Sorted(){ $r=@(); if($this.Left){$r+=$this.Left.Sorted()}; $r+=$this.Data; if($this.Right){$r+=$this.Right.Sorted()}; return $r } }
$t=[Tree]::new(4); 2,6,1,3,5,7|%{$t.Insert($_)}; Check tree $t.Sorted() @(1,2,3,4,5,6,7); Check tree2 $t.Left.Right.Data 3
# parallel letter freq, hashtable compare
function Freq([string[]]$t){ $h=@{}; foreach($c in (-join $t).ToLower().ToCharArray()){ if([char]::IsLetter($c)){ $h[[string]$c]++ } }; $h }
$f=Freq 'aAb','c1'; Check freq (($f.Keys|sort|%{"$_$($f[$_])"}) -join '') 'a2b1c1'
# diamond
function Diamond([char]$l){ $n=[int]$l-65; $rows=0..$n|%{ $c=[char](65+$_); $o=' '*($n-$_); if($_ -eq 0){"$o$c$o"}else{ $o+$c+(' '*(2*$_-1))+$c+$o } }; $rows + $(if($n){$rows[($n-1)..0]}) }
Check dia (Diamond 'C') @('  A  ',' B B ','C   C',' B B ','  A  ')
# run-length
function Enc($s){ [regex]::Replace($s,'(.)\1+',{ param($m) "$($m.Length)$($m.Value[0])" }) }; Check rle (Enc 'WWWBWW') '3WB2W'
function Dec($s){ [regex]::Replace($s,'(\d+)(.)',{ param($m) $m.Groups[2].Value * [int]$m.Groups[1].Value }) }; Check rld (Dec '3WB2W') 'WWWBWW'
# matching brackets
function Bal($s){ $st=[System.Collections.Generic.Stack[char]]::new(); $p=@{')'='(';']'='[';'}'='{'}; foreach($c in $s.ToCharArray()){ if($c -in '(','[','{'){$st.Push($c)} elseif($p.ContainsKey([string]$c)){ if(-not $st.Count -or $st.Pop() -ne $p["$c"]){return $false} } } $st.Count -eq 0 }
Check bal @((Bal '([{}({}[])])'),(Bal '{[)][]}')) @($true,$false)
# change
function Change([int[]]$coins,[int]$t){ if($t -lt 0){throw "target can't be negative"}; $best=@{0=@()}; for($i=1;$i -le $t;$i++){ foreach($c in $coins){ if($i -ge $c -and $null -ne $best[$i-$c] ){ $cand=@($best[$i-$c])+$c; if($null -eq $best[$i] -or $cand.Count -lt $best[$i].Count){$best[$i]=$cand} } } }; if($null -eq $best[$t]){throw "can't make target with given coins"}; $best[$t]|sort }
Check chg (Change 1,5,10,25,100 15) @(5,10)
# sum of multiples
Check som ((1..19|?{$_%3 -eq 0 -or $_%5 -eq 0}|measure -Sum).Sum) 78
# minesweeper
function Mines([string[]]$b){ for($y=0;$y -lt $b.Count;$y++){ -join $(for($x=0;$x -lt $b[$y].Length;$x++){ if($b[$y][$x] -eq '*'){'*'}else{ $n=0; foreach($dy in -1..1){foreach($dx in -1..1){ if($y+$dy -ge 0 -and $y+$dy -lt $b.Count -and $x+$dx -ge 0 -and $x+$dx -lt $b[$y].Length -and $b[$y+$dy][$x+$dx] -eq '*'){$n++} }}; if($n){$n}else{' '} } }) } }
Check mines (Mines '*  ',' * ','   ') @('*21','2*1','111')
# rest api json; markdown-like
class User { [string]$name; [hashtable]$owes=@{}; [double]$balance=0 }
$u=[User]@{name='A'}; Check user ($u|ConvertTo-Json -Compress) '{"name":"A","owes":{},"balance":0.0}'
Check cust ([pscustomobject]@{n=1}|Add-Member -NotePropertyName z -NotePropertyValue 2 -PassThru | % { $_.n+$_.z }) 3
# simple cipher, crypto square
function Sq($t){ $s=$t.ToLower()-replace'[^a-z0-9]'; if(!$s){return ''}; $c=[int][math]::Ceiling([math]::Sqrt($s.Length)); $r=[int][math]::Ceiling($s.Length/$c); $s=$s.PadRight($c*$r); (0..($c-1)|%{ $i=$_; -join (0..($r-1)|%{ $s[$_*$c+$i] }) }) -join ' ' }
Check sq (Sq 'If man was meant to stay on the ground, god would have given us roots.') 'imtgdvs fearwer mayoogo anouuio ntnnlvt wttddes aohghn  sseoau '
# protein
$map=@{}; 'AUG:Methionine','UUU UUC:Phenylalanine','UAA UAG UGA:STOP'|%{ $k,$v=$_-split':'; $k-split' '|%{$map[$_]=$v} }
function Prot($s){ $r=@(); for($i=0;$i -lt $s.Length;$i+=3){ if($i+3 -gt $s.Length){throw 'Invalid codon'}; $c=$s.Substring($i,3); if(!$map.ContainsKey($c)){throw 'Invalid codon'}; if($map[$c] -eq 'STOP'){break}; $r+=$map[$c] }; $r }
Check prot (Prot 'AUGUUUUAA') @('Methionine','Phenylalanine')
# resistor with enum
enum Color { black; brown; red; orange }
function Res($cs){ $v=[int]("$([int][Color]$cs[0])$([int][Color]$cs[1])")*[math]::Pow(10,[int][Color]$cs[2]); switch($v){ {$_ -ge 1e9}{"$($_/1e9) gigaohms";break} {$_ -ge 1e6}{"$($_/1e6) megaohms";break} {$_ -ge 1e3}{"$($_/1e3) kiloohms";break} default {"$_ ohms"} } }
Check res (Res 'red','black','red') '2 kiloohms'
Check enumnames ([Color].GetEnumNames()) @('black','brown','red','orange'); Check enumvals ([Enum]::GetValues([Color]) -join ',') 'black,brown,red,orange'
Check enumcase ([Color]'RED') 'red'
try { [Color]'pink' } catch { Check enumerr ($_.Exception.Message -like '*Unable to match the identifier name pink to a valid enumerator name*') @($true) }
# largest series product, validation
function LSP([string]$d,[int]$k){ if($k -gt $d.Length){ Throw 'span must not exceed string length' }; if($d -match '\D'){Throw 'digits input must only contain digits'}; $max=0; 0..($d.Length-$k)|%{ $p=1; $d.Substring($_,$k).ToCharArray()|%{ $p*=[int]"$_" }; if($p -gt $max){$max=$p} }; $max }
Check lsp (LSP '73167176531330624919225119674426574742355349194934' 6) 23520
# Pascal, prime factors, nth prime
function Pascal($n){ $rows=@(); for($i=0;$i -lt $n;$i++){ $row=[int[]]::new($i+1); $row[0]=$row[$i]=1; for($j=1;$j -lt $i;$j++){ $row[$j]=$rows[$i-1][$j-1]+$rows[$i-1][$j] }; $rows+=,$row }; ,$rows }
$pt=Pascal 5; Check pas $pt[4] @(1,4,6,4,1); Check pas2 $pt.Count 5
function PF([long]$n){ $f=2; while($n -gt 1){ while($n % $f -eq 0){ $f; $n/=$f }; $f++ } }; Check pf (PF 901255) @(5,17,23,461)
# knapsack etc. w/ pscustomobject params
function Knap { param([object[]]$Items,[int]$Max) $dp=[int[]]::new($Max+1); foreach($it in $Items){ for($w=$Max;$w -ge $it.weight;$w--){ $dp[$w]=[math]::Max($dp[$w],$dp[$w-$it.weight]+$it.value) } }; $dp[$Max] }
Check knap (Knap @([pscustomobject]@{weight=5;value=10},[pscustomobject]@{weight=4;value=40},[pscustomobject]@{weight=6;value=30},[pscustomobject]@{weight=4;value=50}) 10) 90
# sgf? ledger with culture formatting
Check cult ([cultureinfo]'nl-NL').NumberFormat.CurrencySymbol '€'
Check cult2 ((1234.56).ToString('C',[cultureinfo]'en-US')) '$1,234.56'; Check cult3 ((-1234.56).ToString('C',[cultureinfo]'en-US')) '-$1,234.56'
Check cult4 ([datetime]'2015-01-12').ToString('MM/dd/yyyy',[cultureinfo]::InvariantCulture) '01/12/2015'
Check fmt ('{0,-10}|{1,13}' -f 'Date','x'.PadLeft(3)) 'Date      |            x'
# tournament table string building
$sb=[System.Text.StringBuilder]::new(); [void]$sb.AppendFormat('{0,-30} | {1,2}','Team','MP').AppendLine(); Check sb ($sb.ToString().TrimEnd()) 'Team                           | MP'; Check sb2 $sb.Length 36; [void]$sb.Insert(0,'>').Replace('Team','T').Remove(0,1); Check sb3 $sb[0] 'T'; $sb.Clear()|Out-Null; Check sb4 $sb.Length 0
# int parse with ref & static call
$n=0; Check tp ([int]::TryParse('12',[ref]$n)) @($true); Check tp2 $n 12; Check tp3 ([double]::TryParse('x',[ref]$n)) @($false)
# sublist using enum result; two-bucket; queen attack with [ValidateScript]
class Queen { [int]$r;[int]$c; Queen([int]$r,[int]$c){ if($r -lt 0){ throw 'row must be positive' }; if($r -gt 7){throw 'row must be on board'}; $this.r=$r;$this.c=$c } static [bool] Can([Queen]$a,[Queen]$b){ return $a.r -eq $b.r -or $a.c -eq $b.c -or [Math]::Abs($a.r-$b.r) -eq [Math]::Abs($a.c-$b.c) } }
Check queen ([Queen]::Can([Queen]::new(2,2),[Queen]::new(0,4))) @($true)
try { [Queen]::new(-2,2) } catch { Check queen2 $_.Exception.Message 'row must be positive' }
# secret handshake with bits & reverse
function SH([int]$n){ $a=@('wink','double blink','close your eyes','jump'); $r=@(0..3|?{ $n -band (1 -shl $_) }|%{$a[$_]}); if($n -band 16){[array]::Reverse($r)}; ,$r }
Check sh (SH 19) @('double blink','wink')
# dnd char with Get-Random and measure
$rolls = 1..4|%{Get-Random -Minimum 1 -Maximum 7}; Check dnd (($rolls|sort -desc|select -first 3|measure -sum).Sum -in 3..18) @($true)
# hexadecimal, trinary from scratch & base converter
function Base($d,[int]$from,[int]$to){ $v=0; $d|%{ if($_ -lt 0 -or $_ -ge $from){throw 'all digits must satisfy 0 <= d < input base'}; $v=$v*$from+$_ }; $o=@(); do { $o=,($v % $to)+$o; $v=[math]::Floor($v/$to) } while($v); $o }
Check base (Base @(1,0,1,0,1,0) 2 10) @(4,2)
# house/food chain/twelve days here-strings
$song=@"
This is the house that Jack built.

This is the malt
"@ -split "`r?`n"; Check song $song.Count 3
# iterating dictionary while sorting by value desc then name
$h=@{a=2;b=3;c=2}; Check srt (($h.GetEnumerator()|sort @{e='Value';Descending=$true},Name|% Name) -join '') 'bac'
# proverbs, zip
$in='nail','shoe','horse'; Check prov (0..($in.Count-2)|%{"For want of a $($in[$_]) the $($in[$_+1]) was lost."}) @('For want of a nail the shoe was lost.','For want of a shoe the horse was lost.')
# eliuds eggs
Check eggs (([convert]::ToString(89,2).ToCharArray()|?{$_ -eq '1'}).Count) 4; Check eggs2 ([System.Numerics.BitOperations]::PopCount(89)) 4
# accumulate script methods
Check acc ((1..3).ForEach({$_*$_})) @(1,4,9)
# micro-blog text elements
Check mb ([System.Globalization.StringInfo]::new('👋hello').SubstringByTextElements(0,3)) '👋he'; Check mb2 ([System.Globalization.StringInfo]::new('👋h').LengthInTextElements) 2
# kindergarten
class Garden { [hashtable]$p=@{G='grass';C='clover';R='radishes';V='violets'}; [string[]]$rows; Garden([string]$d){$this.rows=$d.Split("`n")} [string[]] Plants([string]$k){ $i=([int][char]$k[0]-65)*2; return $this.rows | % { $this.p["$($_[$i])"]; $this.p["$($_[$i+1])"] } } }
Check gard ([Garden]::new("VRCGVVRVCGGCCGVRGCVCGCGV`nVRCCCGCRRGVCGCRVVCVGCGCV").Plants('Alice')) @('violets','radishes','violets','radishes')
# ISBN; regex with options; -match hashtable groups
Check isbn ('3-598-21508-8' -replace '-' -match '^\d{9}[\dX]$') @($true)
# variable length quantity with uint32
function VLQ([uint32[]]$n){ foreach($x in $n){ $b=@([byte]($x -band 0x7f)); $x=$x -shr 7; while($x){ $b=,([byte](($x -band 0x7f) -bor 0x80))+$b; $x=$x -shr 7 }; $b } }
Check vlq ((VLQ 4294967295)|%{'{0:X2}' -f $_}) @('8F','FF','FF','FF','7F')
"pass $pass fail $fail"
