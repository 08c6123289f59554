# Solutions of the kind that programming exercises ask for; each check compares with the known answer. Prints how many agreed.
$script:pass=0;$script:fail=0
function Check($name,$got,$want){ $g=($got -join '|'); $w=($want -join '|'); if($g -ceq $w){$script:pass++}else{$script:fail++; Write-Host "FAIL $name got [$g] want [$w]"} }
function Throws($name,$sb,$pat){ try { & $sb | Out-Null; $script:fail++; Write-Host "FAIL $name no throw" } catch { if("$($_.Exception.Message)" -like $pat){$script:pass++}else{$script:fail++; Write-Host "FAIL $name msg [$($_.Exception.Message)] want [$pat]"} } }
# poker-like: enums, sorting, grouping
class Card : System.IComparable { [int]$Rank; [string]$Suit; Card([string]$s){ $this.Suit=$s[-1]; $r=$s.Substring(0,$s.Length-1); $this.Rank = switch($r){ 'J'{11} 'Q'{12} 'K'{13} 'A'{14} default{[int]$_} } } [int] CompareTo([object]$that){ return $this.Rank - $that.Rank } }
class Hand { [Card[]]$Cards; [string]$Text; Hand([string]$t){ $this.Text=$t; $this.Cards = $t -split ' ' | ForEach-Object { [Card]::new($_) } | Sort-Object -Descending } [int[]] Ranks(){ return $this.Cards.Rank } [bool] IsFlush(){ return ($this.Cards.Suit | Select-Object -Unique).Count -eq 1 } [hashtable] Groups(){ $h=@{}; $this.Cards | Group-Object Rank | ForEach-Object { $h[[int]$_.Name]=$_.Count }; return $h } }
$h=[Hand]::new('4S 5H 4C 10D JS'); Check hand $h.Cards.ForEach('Rank') @(11,10,5,4,4); Check hand2 $h.IsFlush() @($false); Check hand3 $h.Groups()[4] 2
# IComparer
class ByLen : System.Collections.Generic.IComparer[string] { [int] Compare([string]$a,[string]$b){ $c=$a.Length.CompareTo($b.Length); if($c){return $c}; return [string]::CompareOrdinal($a,$b) } }
$l=[System.Collections.Generic.List[string]]@('ccc','a','bb','aa'); $l.Sort([ByLen]::new()); Check cmp $l @('a','aa','bb','ccc')
$l.Sort([System.Comparison[string]]{ param($a,$b) $b.CompareTo($a) }); Check cmp2 $l @('ccc','bb','aa','a')
$arr=@(3,1,2); [Array]::Sort($arr); Check sort $arr @(1,2,3)
$ss=[System.Collections.Generic.SortedSet[string]]::new([ByLen]::new()); 'ccc','a','bb'|%{[void]$ss.Add($_)}; Check ss @($ss) @('a','bb','ccc')
# IEquatable
class P : System.IEquatable[object] { [int]$x;[int]$y; P($a,$b){$this.x=$a;$this.y=$b} [bool] Equals([object]$o){ return $this.x -eq $o.x -and $this.y -eq $o.y } [int] GetHashCode(){ return $this.x*31+$this.y } }
$hs=[System.Collections.Generic.HashSet[P]]::new(); [void]$hs.Add([P]::new(1,2)); Check eq $hs.Contains([P]::new(1,2)) @($true); Check eq2 $hs.Add([P]::new(1,2)) @($false)
$d=[System.Collections.Generic.Dictionary[P,string]]::new(); $d[[P]::new(1,1)]='a'; Check eq3 $d[[P]::new(1,1)] 'a'
# IEnumerator
# inheritance, base calls, virtual
class Animal { [string]$Name; Animal([string]$n){$this.Name=$n} [string] Speak(){ return "$($this.Name) makes a sound" } static [Animal] Make([string]$n){ return [Animal]::new($n) } }
class Dog : Animal { Dog([string]$n):base($n){} [string] Speak(){ return ([Animal]$this).Speak() + ': Woof' } }
Check inh ([Dog]::new('Rex').Speak()) 'Rex makes a sound: Woof'
Check inh2 ([Dog]::new('x') -is [Animal]) @($true)
# bank account
class Account { hidden [decimal]$bal=0; hidden [bool]$open=$false; [void] Open(){ if($this.open){throw 'account already open'}; $this.open=$true } [void] Deposit([decimal]$a){ if(!$this.open){throw 'account not open'}; if($a -lt 0){throw 'amount must be greater than 0'}; $this.bal+=$a } [decimal] GetBalance(){ if(!$this.open){throw 'account not open'}; return $this.bal } }
$a=[Account]::new(); Throws acc { $a.Deposit(1) } 'account not open'; $a.Open(); $a.Deposit(50.5); Check acc2 $a.GetBalance() '50.5'
# static props
class Counter { static [int]$n=0; static [int] Next(){ return ++[Counter]::n } }
[void][Counter]::Next(); Check st ([Counter]::Next()) 2
# generic methods, linq
Check linq ([Linq.Enumerable]::Sum([int[]](1,2,3))) 6
Check linq2 ([Linq.Enumerable]::Range(1,3)) @(1,2,3)
Check linq3 ([Linq.Enumerable]::Where([int[]](1..6),[Func[int,bool]]{ param($x) $x % 2 -eq 0 })) @(2,4,6)
# string stuff
Check s1 ('abc'.PadLeft(5,'*')) '**abc'; Check s2 ('a-b-c'.Replace('-','')) 'abc'; Check s3 ('hello world'.Split(' ')[1]) 'world'
Check s4 ((Get-Culture).TextInfo.ToTitleCase('hello world')) 'Hello World'
Check s5 ('abcabc'.LastIndexOf('b')) 4; Check s6 ('abc'.Insert(1,'X')) 'aXbc'; Check s7 ('abc'.Remove(1,1)) 'ac'; Check s8 ('x,y;z'.Split([char[]](',',';'))) @('x','y','z')
Check s9 ('abc'.Contains('B','OrdinalIgnoreCase')) @($true); Check s10 ([string]::new('x',3)) 'xxx'; Check s11 ([string]::IsNullOrWhiteSpace(' ')) @($true)
Check s12 ('abc'[-1]) 'c'; Check s13 ('abc'[2..0] -join '') 'cba'; Check s14 ("{0,-5}|{1,5}" -f 'a','b') 'a    |    b'
Check s15 ('a1b22'-replace '\d+',{ [int]$_.Value+1 }) 'a2b23'; Check s16 ([regex]::Replace('abc','b',{ param($m) $m.Value.ToUpper() })) 'aBc'
Check s17 ('Hello'.ToCharArray() | %{[int]$_}) @(72,101,108,108,111)
Check s18 ([char]::GetNumericValue('7')) 7; Check s19 ([int][char]'a' + 1) 98; Check s20 ([char]([int][char]'a'+1)) 'b'
Check s21 (('b','a','C'|sort) -join '') 'abC'; Check s22 ((@('b','a','C')|sort -CaseSensitive) -join '') 'abC'
Check s23 ("abc".Normalize().Length) 3; Check s24 ('ß'.ToUpper()) 'ß'
Check s25 ([System.Text.Encoding]::UTF8.GetBytes('é')) @(195,169)
Check s26 ("a`tb".Split("`t")) @('a','b'); Check s27 ('one two  three' -split '\s+') @('one','two','three')
Check s28 ("The quick".Substring(4)) 'quick'; Check s29 ('abc'.IndexOf('z')) -1; Check s30 ('abc'.StartsWith('AB',$true,$null)) @($true)
Check s31 ("x=$(1+1); y=$([math]::Sqrt(16))") 'x=2; y=4'
# numbers
Check n1 ([math]::DivRem(17,5)) '(3, 2)'
Check n2 ([bigint]::Parse('123456789012345678901234567890')*2) '246913578024691357802469135780'
Check n3 ([bigint]::ModPow(3,200,13)) 9; Check n4 ([bigint]::GreatestCommonDivisor(48,18)) 6
Check n5 (7 -band 3),(5 -bxor 1),(1 -shl 10) @(3,4,1024)
Check n6 ([math]::Round(2.5)) 2; Check n7 ([math]::Round(2.5,[MidpointRounding]::AwayFromZero)) 3
Check n8 ([int]::MaxValue + 1) 2147483648; Check n9 (10/4) 2.5; Check n10 ([int](10/4)) 2; Check n11 ([Math]::Truncate(-2.7)) -2
Check n12 (-7 % 3) -1; Check n13 ([math]::Abs(-5)) 5; Check n14 (1e3) 1000; Check n15 (0x1F) 31; Check n16 ([double]::IsNaN([double]::NaN)) @($true)
Check n17 ([decimal]::Parse('1.10')+1) '2.10'; Check n18 ('{0:P1}' -f 0.256) '25.6%'; Check n19 ('{0:E2}' -f 12345) '1.23E+004'
Check n20 ([convert]::ToString(255,16)) 'ff'; Check n21 ([convert]::ToInt64('777',8)) 511
Check n22 ([Math]::BigMul(2147483647,2)) 4294967294; Check n23 ([bigint]10 -shl 3) 80
Check n24 (([bigint]2) -gt 1) @($true); Check n25 ([int64]::MaxValue.ToString('N0')) '9,223,372,036,854,775,807'
# dates
$dt=[datetime]::new(2024,2,28); Check d1 $dt.AddDays(2).ToString('yyyy-MM-dd') '2024-03-01'; Check d2 ($dt.DayOfYear) 59
Check d3 ([datetime]::ParseExact('31/12/2023','dd/MM/yyyy',$null).DayOfWeek) 'Sunday'; Check d4 (([datetime]'2024-03-01')-$dt).Days 2
Check d5 ([timespan]::FromMinutes(90).ToString()) '01:30:00'; Check d6 ([datetime]::IsLeapYear(2024)) @($true); Check d7 ('{0:dddd, MMMM d, yyyy}' -f $dt) 'Wednesday, February 28, 2024'
Check d8 ([timespan]'1.02:03:04').TotalHours 26.0511111111111
$p=[datetime]::MinValue; Check d9 ([datetime]::TryParse('2024-01-01',[ref]$p)) @($true)
# collections
$q=[System.Collections.Generic.Queue[int]]::new([int[]](1,2,3)); Check c1 $q.Dequeue() 1; Check c2 $q.Peek() 2
$st=[System.Collections.Stack]::new(); $st.Push(1); $st.Push(2); Check c3 $st.Pop() 2; Check c4 $st.Count 1
$pq=[System.Collections.Generic.PriorityQueue[string,int]]::new(); $pq.Enqueue('b',2); $pq.Enqueue('a',1); Check c5 $pq.Dequeue() 'a'
$hs1=[System.Collections.Generic.HashSet[int]]::new([int[]](1,2,3)); $hs1.IntersectWith([int[]](2,3,4)); Check c6 ($hs1|sort) @(2,3)
$ht=@{}; $ht['a']=1; $ht.b=2; Check c7 ($ht.Keys|sort) @('a','b'); Check c8 ($ht.ContainsKey('A')) @($true); $ht.Remove('a'); Check c9 $ht.Count 1
$list=[System.Collections.ArrayList]::new(); [void]$list.Add(3); $list.AddRange(@(1,2)); $list.Sort(); Check c10 $list @(1,2,3); $list.Insert(0,9); $list.RemoveAt(1); Check c11 $list @(9,2,3)
$gl=[System.Collections.Generic.List[int]]::new(); $gl.AddRange([int[]](1..5)); Check c12 ($gl.FindAll({param($x)$x -gt 3})) @(4,5); $gl.Reverse(); Check c13 $gl @(5,4,3,2,1); Check c14 $gl.IndexOf(3) 2; Check c15 ($gl.Exists({param($x)$x -eq 9})) @($false)
Check c16 ($gl.ConvertAll([Converter[int,string]]{param($x)"<$x>"})) @('<5>','<4>','<3>','<2>','<1>')
$ll=[System.Collections.Generic.LinkedList[int]]::new(); [void]$ll.AddLast(1); [void]$ll.AddFirst(0); Check c17 @($ll) @(0,1)
Check c18 ((1..10 | Where-Object {$_ % 2} | Measure-Object -Sum).Sum) 25
Check c19 ((1,2,3,4)[-1..-2]) @(4,3); Check c20 (@(1,2)+@(3)) @(1,2,3); $x,$y,$z=1,2,3,4; Check c21 $z @(3,4)
Check c22 (1..3 | ForEach-Object { ,@($_,$_) } | ForEach-Object { $_.Count }) @(2,2,2)
$j=@(@(1,2),@(3,4)); Check c23 $j[1][0] 3; Check c24 ($j | % { $_ -join ',' }) @('1,2','3,4')
Check c25 (@{a=1;b=2}.GetEnumerator() | sort Name | % { "$($_.Key)$($_.Value)" }) @('a1','b2')
Check c26 ([System.Linq.Enumerable]::SequenceEqual([int[]](1,2),[int[]](1,2))) @($true)
Check c27 ((Compare-Object @(1,2) @(2,3) | % { "$($_.InputObject)$($_.SideIndicator)" })) @('3=>','1<=')
# errors
try { throw [System.ArgumentException]::new('bad','p') } catch [System.ArgumentException] { Check e1 $_.Exception.Message "bad (Parameter 'p')"; Check e2 $_.Exception.ParamName 'p' }
try { [int]'x' } catch [System.Management.Automation.PSInvalidCastException] { Check e3 'ok' 'ok' } catch { Check e3 $_.Exception.GetType().FullName 'x' }
try { 1/0 } catch [DivideByZeroException] { Check e4 $_.Exception.Message 'Attempted to divide by zero.' } catch { Check e4 $_.Exception.GetType().FullName 'y' }
try { [int]::Parse('z') } catch [FormatException] { Check e5 1 1 } catch { Check e5 $_.Exception.GetType().Name 'fmt' }
try { $null.Foo() } catch { Check e6 $_.FullyQualifiedErrorId 'InvokeMethodOnNull' }
function T { [CmdletBinding()] param() $PSCmdlet.ThrowTerminatingError([System.Management.Automation.ErrorRecord]::new([System.ArgumentException]::new('tt'),'MyId','InvalidArgument',$null)) }
try { T } catch { Check e7 $_.FullyQualifiedErrorId 'MyId,T' }
try { Write-Error 'we' -ErrorAction Stop } catch { Check e8 $_.Exception.Message 'we'; Check e9 $_.Exception.GetType().Name 'WriteErrorException' }
$r = try { 'a' } finally { 'b' }; Check e10 $r @('a','b')
try { throw @{code=5} } catch { Check e11 $_.TargetObject.code 5 }
class MyEx : Exception { [int]$Code; MyEx([string]$m,[int]$c):base($m){$this.Code=$c} }
try { throw [MyEx]::new('mm',7) } catch [MyEx] { Check e12 "$($_.Exception.Code) $($_.Exception.Message)" '7 mm' }
# switch, labels
$o = switch -Wildcard ('abc','xyz') { 'a*' {"A:$_"; continue} default {"D:$_"} }; Check w1 $o @('A:abc','D:xyz')
:outer foreach($i in 1..3){ foreach($k in 1..3){ if($k -eq 2){continue outer}; if($i -eq 3){break outer} } }; Check w2 "$i$k" '31'
$res = foreach($i in 1..3){ $i*2 }; Check w3 $res @(2,4,6)
Check w4 $(do { $n1++; $n1 } until ($n1 -ge 3)) @(1,2,3)
# closures, pipelines
$mk={ param($n) { param($x) $x+$n }.GetNewClosure() }; $add5=& $mk 5; Check f1 (& $add5 3) 8
function Pipe { param([Parameter(ValueFromPipeline)]$x) begin{$s=0} process{$s+=$x} end{$s} }; Check f2 (1..4|Pipe) 10
filter Dbl { $_*2 }; Check f3 (1..3|Dbl) @(2,4,6)
function Opt { param([switch]$A,[int[]]$N=@(1,2),[Parameter(ValueFromRemainingArguments)]$Rest) "$A $($N -join ',') $($Rest -join ',')" }; Check f4 (Opt -A -N 3 x y) 'True 3 x,y'
Check f5 ((Get-Command Opt).Parameters.Keys -contains 'N') @($true)
# regex
$m=[regex]::Match('key=val','(?<k>\w+)=(?<v>\w+)'); Check r1 "$($m.Groups['k'].Value) $($m.Groups[2].Value) $($m.Success)" 'key val True'
Check r2 ('2024-01-15' -match '^(\d+)-(\d+)') @($true); Check r3 "$($Matches[1]),$($Matches[2])" '2024,01'
Check r4 ([regex]::Split('a1b2c','\d')) @('a','b','c'); Check r5 ('aXbX' -csplit 'X') @('a','b',''); Check r6 ([regex]::Escape('a.b')) 'a\.b'
Check r7 (([regex]'\d').Replace('a1b2','#',1)) 'a#b2'; Check r8 ([regex]::Matches('abab','ab').Count) 2; Check r9 ('foo bar' -replace '(\w+) (\w+)','$2 $1') 'bar foo'
# hashtable with ordinal, tuple
$t=[Tuple]::Create(1,'a'); Check t1 $t.Item2 'a'; Check t2 ([Tuple]::Create(1,2).Equals([Tuple]::Create(1,2))) @($true); Check t3 ([ValueTuple]::Create(1,2).ToString()) '(1, 2)'
$dict=[System.Collections.Generic.Dictionary[string,System.Collections.Generic.List[string]]]::new(); $dict['a']=[System.Collections.Generic.List[string]]::new(); $dict['a'].Add('q'); Check t4 $dict.a.Count 1
Check t5 ([pscustomobject]@{a=1;b=[ordered]@{c=2}} | ConvertTo-Json -Compress) '{"a":1,"b":{"c":2}}'
Check t6 (('{"x":[1,2,{"y":"z"}]}' | ConvertFrom-Json).x[2].y) 'z'
Check t7 ((@"
a,b
1,2
"@ | ConvertFrom-Csv).b) 2
Check t8 ([System.Web.HttpUtility]::UrlEncode('a b&c')) 'a+b%26c'
Check t9 (-join ((65..70)|%{[char]$_})) 'ABCDEF'
Check t10 ([System.Collections.BitArray]::new([byte[]](5))[2]) @($true)
Check t11 ((1,2,3).Where({$_ -gt 1},'First').Count) 1
Check t12 ("$(@{}.GetType())") 'hashtable'
Check t13 ([Enum]::GetNames([DayOfWeek])[0]) 'Sunday'; Check t14 ([Enum]::IsDefined([DayOfWeek],'Monday')) @($true); Check t15 ([DayOfWeek]3) 'Wednesday'; Check t16 ([int][DayOfWeek]::Friday) 5; Check t17 ([Enum]::Parse([DayOfWeek],'monday',$true)) 'Monday'
"pass $pass fail $fail"
