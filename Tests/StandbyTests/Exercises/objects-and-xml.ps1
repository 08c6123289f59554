# Tables by computed names, classes that walk and compare themselves, methods kept as values, LINQ to XML; each check compares with the known answer.
$script:pass=0;$script:fail=0
function Check($name,$got,$want){ $g=($got -join '|'); $w=($want -join '|'); if($g -ceq $w){$script:pass++}else{$script:fail++; Write-Host "FAIL $name got [$g] want [$w]"} }

# A dictionary by a computed name that is no text
$prices=@{1='one';2='two'}; $step=[ordered]@{1000='M';900='CM';50='L'}; $n=2
Check key1 $prices.$n 'two'; Check key2 (1,2|%{$prices.$_}) @('one','two'); Check key3 ($step.Keys|%{$step.$_*2}) @('MM','CMCM','LL')
$prices.$n='zwei'; Check key4 $prices[2] 'zwei'; Check key5 $prices.Count 2; $step.$n='II'; Check key6 $step.Count 4
$count=@{1=0}; $one=1; $count.$one+=5; $count.$one++; Check key7 $count[1] 6
$by='two'; $text=@{two=2}; Check key8 $text.$by 2; Check key9 @{$true='y'}.$true 'y'; $missing=7; Check key10 ($null -eq $prices.$missing) $true
enum Side { LEFT; RIGHT }
$board=[pscustomobject]@{[Side]::LEFT=[System.Collections.Generic.HashSet[string]]::new();[Side]::RIGHT=@()}
[void]$board.$([Side]::LEFT).Add('a'); Check key11 $board.LEFT.Count 1; Check key12 ([Side]::(1 -gt 0 ? 'RIGHT' : 'LEFT')) 'RIGHT'; Check key13 (([Side]::RIGHT+1)%2) 'LEFT'

# Classes that the pipeline and foreach take apart
class Countdown : System.Collections.IEnumerator {
  [int]$From
  [int]$Now
  Countdown([int]$from){ $this.From=$from; $this.Now=$from+1 }
  [object] get_Current(){ return $this.Now }
  [bool] MoveNext(){ $this.Now--; return $this.Now -gt 0 }
  [void] Reset(){ $this.Now=$this.From+1 }
}
class Shelf : System.Collections.IEnumerable {
  [System.Collections.Generic.List[string]]$Books=[System.Collections.Generic.List[string]]::new()
  [System.Collections.IEnumerator] GetEnumerator(){ return $this.Books.GetEnumerator() }
}
Check walk1 ([Countdown]::new(3)|%{$_*10}) @(30,20,10); $seen=@(); foreach($i in [Countdown]::new(2)){$seen+=$i}; Check walk2 $seen @(2,1)
$c=[Countdown]::new(2); Check walk3 @($c).Count 2; $c.Reset(); Check walk4 (($c|Measure-Object -Sum).Sum) 3
$shelf=[Shelf]::new(); $shelf.Books.Add('x'); $shelf.Books.Add('y'); Check walk5 ($shelf|%{"<$_>"}) @('<x>','<y>')

# Methods kept in a table and called later, comparison and arithmetic of one's own
class Desk {
  [hashtable]hidden $Verbs
  [System.Collections.Stack]hidden $Pile
  Desk(){ $this.Pile=[System.Collections.Stack]::new(); $this.Verbs=@{ plus=$this.Plus; twice=$this.Twice } }
  [void] hidden Plus($pile){ $b,$a=$pile.Pop(),$pile.Pop(); $pile.Push($a+$b) }
  [void] hidden Twice($pile){ $pile.Push($pile.Peek()) }
  [int] Run([string]$line){
    foreach($word in -split $line){ if($word -match '^\d+$'){$this.Pile.Push([int]$word)} elseif($this.Verbs.ContainsKey($word)){$this.Verbs[$word].Invoke($this.Pile)} else {throw "no verb '$word'"} }
    return $this.Pile.Peek()
  }
}
Check verb1 ([Desk]::new().Run('1 2 plus twice plus')) 6; $said=''; try{[void][Desk]::new().Run('1 jump')}catch{$said="$_"}; Check verb2 $said "no verb 'jump'"
class Weight : IComparable {
  [double]$Kilos
  Weight([double]$kilos){ $this.Kilos=$kilos }
  [int] CompareTo([object]$other){ return $this.Kilos.CompareTo($other.Kilos) }
  [bool] Equals([object]$other){ return $other -is [Weight] -and $this.Kilos -eq $other.Kilos }
  [int] GetHashCode(){ return [int]$this.Kilos }
  static [Weight] op_Addition($left,$right){ if($left -isnot [Weight]){$left=[Weight]::new($left)}; if($right -isnot [Weight]){$right=[Weight]::new($right)}; return [Weight]::new($left.Kilos+$right.Kilos) }
  [string] ToString(){ return "$($this.Kilos) kg" }
}
Check own1 ([Weight]::new(2) -gt [Weight]::new(1)) $true; Check own2 ([Weight]::new(2) -eq [Weight]::new(2)) $true; Check own3 "$([Weight]::new(2)+1.5)" '3.5 kg'; Check own4 "$(1+[Weight]::new(2))" '3 kg'
$set=[System.Collections.Generic.HashSet[Weight]]::new(); [void]$set.Add([Weight]::new(3)); Check own5 $set.Contains([Weight]::new(3)) $true; Check own6 $set.Contains([Weight]::new(4)) $false
Check own7 (([Weight]::new(3),[Weight]::new(1)|Sort-Object).Kilos) @(1,3)

# What a function stops with leaves it, whatever its own preference
function Stop-Here { [CmdletBinding()]param() $PSCmdlet.ThrowTerminatingError([System.Management.Automation.ErrorRecord]::new([InvalidOperationException]::new('halt'),'Halt','InvalidOperation',$null)); 'went on' }
$got=try{Stop-Here -ErrorAction SilentlyContinue}catch{"caught $_"}; Check stop1 $got 'caught halt'
function Say-Twice { [CmdletBinding()]param() Write-Error 'first'; 'second' }
try{Say-Twice -ErrorVariable kept -ErrorAction Stop}catch{}; Check stop2 ($kept|%{$_.GetType().Name}) @('ActionPreferenceStopException','ErrorRecord')
function Take-Id { param([Parameter(Mandatory,ValueFromPipelineByPropertyName)][int]$Id) process{$Id} }
$e=$null; 'text'|Take-Id -ErrorAction SilentlyContinue -ErrorVariable e; Check stop3 $e.Count 0
try{Get-Item ./no-such-thing -ErrorAction Stop}catch{$x=$_.Exception}; Check stop4 "$($x.SessionStateCategory) $($x.ErrorRecord.CategoryInfo.Category)" 'Drive ObjectNotFound'

# Switch, null and attributes
Check sw1 $(switch('',5,$null){$null{'nothing'}''{'empty'}default{'other'}}) @('empty','other','nothing','empty')
function Pick { [CmdletBinding()]param([switch]$Switch) switch(1){1{'one'}} }
$said=try{Pick -Switch}catch{$_.CategoryInfo.Category}; Check sw2 $said 'MetadataError'
$said=try{[ValidateRange(1,5)][int]$small=9}catch{"$_"}; Check at1 $said 'The attribute cannot be added because variable small with value 9 would no longer be valid.'
Check hx1 ([int]'&hFF') 255; Check hx2 ([byte]'#0F') 15; Check nul1 ([System.IO.FileNotFoundException]::new('gone',$null).Message) 'gone'

# Cmdlets
Check sel1 (1..20|Select-Object -First 2 -Last 2 -Skip 4) @(5,6,19,20); Check fe1 (1..2|ForEach-Object -Begin $null -Process {'a'},{'b'} -End $null) @('a','b','a','b')
Check csv1 (("#Version: 1","#Fields: time,verb","10:00,GET"|ConvertFrom-Csv).verb) 'GET'; Check csv2 (@("`"A`",`"B`"`n,`"`""|ConvertFrom-Csv).Count) 1
Check grp1 (@([pscustomobject]@{P=$false},[pscustomobject]@{Q=1},[pscustomobject]@{P=5}|Group-Object P).Count) 3
Check mea1 ((@{num=3},@{num=4}|Measure-Object -Maximum Num).Property) 'num'; $outer=3; &{Clear-Variable outer}; Check clr1 $outer 3
$said=try{Select-Xml -Content '<a/>' -XPath 'count(//a)' -ErrorAction SilentlyContinue}catch{$_.Exception.Message}; Check xp1 $said 'Expression must evaluate to a node-set.'

# Equals change places where .NET's sort lets them, and keep them where -Stable asks
Check srt1 (1..20|Sort-Object {$_%3}) @(18,3,15,6,12,9,1,16,13,10,7,4,19,11,8,14,5,17,2,20); Check srt2 (1..20|Sort-Object {$_%3} -Stable) @(3,6,9,12,15,18,1,4,7,10,13,16,19,2,5,8,11,14,17,20)
Check srt3 (1..20|Sort-Object {$_%3} -Top 3) @(3,6,9); Check srt4 (12..1|Sort-Object {$_%2}) @(12,10,8,6,4,2,11,9,7,5,3,1)
$many=foreach($i in 1..500){[pscustomobject]@{K=($i*7919)%101;N=$i}}; $sorted=$many|Sort-Object K -Descending; Check srt5 (@($sorted.N|Sort-Object) -join ',') ((1..500) -join ','); $ok=$true; for($i=1;$i -lt 500;$i++){if($sorted[$i-1].K -lt $sorted[$i].K){$ok=$false}}; Check srt6 $ok $true
Get-FormatData System.Version|Export-FormatData -Path version.ps1xml; Check fmt1 ([xml](Get-Content version.ps1xml)).Configuration.ViewDefinitions.View.TableControl.TableRowEntries.TableRowEntry.TableColumnItems.TableColumnItem.PropertyName @('Major','Minor','Build','Revision')

# Numbers as arguments are text as they were written, where text is wanted
function As-Text([string]$text){ $text }; Check num1 (As-Text 1.10) '1.10'; Check num2 (As-Text -text 0x1F) '0x1F'; Check num3 (As-Text (1.10)) '1.1'; Check num4 (Write-Host 2.50 1kb 6>&1) '2.50 1kb'

# LINQ to XML
$x=[System.Xml.Linq.XElement]::Parse('<a><b v="1"/><b v="2">t</b></a>')
Check xe1 @($x.Elements('b')).Count 2; Check xe2 ($x.Elements('b')|%{$_.Attribute('v').Value}) @(1,2); Check xe3 $x.Element('b').IsEmpty $true; Check xe4 $x.Value 't'; Check xe5 $x.Name.LocalName 'a'
$x.Add([System.Xml.Linq.XElement]::new('c',[System.Xml.Linq.XAttribute]::new('k',5),'text')); Check xe6 $x.ToString('DisableFormatting') '<a><b v="1" /><b v="2">t</b><c k="5">text</c></a>'
$x.Element('c').SetAttributeValue('k',$null); $x.SetElementValue('d',$true); $x.Element('b').Remove(); Check xe7 $x.ToString('DisableFormatting') '<a><b v="2">t</b><c>text</c><d>true</d></a>'
Check xe8 ($x.ToString() -split "`n").Count 5; Check xe9 $x.Element('d').Parent.Name.ToString() 'a'; Check xe10 @($x.Descendants()).Count 3; Check xe11 $x.Element('d').PreviousNode.Value 'text'
$d=[System.Xml.Linq.XDocument]::Parse('<?xml version="1.0"?><r><s/></r>'); Check xe12 $d.Root.Name.LocalName 'r'; Check xe13 $d.ToString('DisableFormatting') '<r><s /></r>'
$ns=[System.Xml.Linq.XNamespace]'urn:x'; $q=[System.Xml.Linq.XElement]::new($ns+'r'); Check xe14 $q.Name.ToString() '{urn:x}r'; Check xe15 $q.ToString() '<r xmlns="urn:x" />'
$d.Save('saved.xml'); Check xe16 ([System.Xml.Linq.XDocument]::Load('saved.xml').Root.Elements().Name.LocalName) 's'
"pass $pass fail $fail"
