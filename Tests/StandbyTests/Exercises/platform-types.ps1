# Solutions of the kind that programming exercises ask for; each check compares with the known answer. Prints how many agreed.
$script:pass=0;$script:fail=0
function Check($name,$got,$want){ $g=($got -join '|'); $w=($want -join '|'); if($g -ceq $w){$script:pass++}else{$script:fail++; Write-Host "FAIL $name got [$g] want [$w]"} }
$t=[System.Data.DataTable]::new('T'); [void]$t.Columns.Add('Id',[int]); [void]$t.Columns.Add('Name',[string]); [void]$t.Rows.Add(2,'b'); $r=$t.NewRow(); $r.Id=1; $r['Name']='a'; $t.Rows.Add($r)
Check dt1 $t.Rows.Count 2; Check dt2 ($t.Select('Id > 1').Name) 'b'; Check dt3 ($t.Select('','Id ASC')|%{$_.Name}) @('a','b'); Check dt4 ($t | sort Id | % Name) @('a','b'); Check dt5 $t.Columns['Name'].DataType.Name 'String'; Check dt6 $t.Compute('SUM(Id)','') 3; Check dt7 $t.Rows[0].Name 'b'; Check dt8 $t.Rows[0].ItemArray @(2,'b')
Check dt9 ($t.Rows[0].RowState) 'Added'; Check dt10 ($t.Select("Name LIKE 'a%' OR Id IN (5,6)").Count) 1
Check sha ([System.Security.Cryptography.SHA256]::Create().ComputeHash([Text.Encoding]::UTF8.GetBytes('abc'))[0]) 186
Check md5 ([Convert]::ToHexString([System.Security.Cryptography.MD5]::HashData([Text.Encoding]::UTF8.GetBytes('abc')))) '900150983CD24FB0D6963F7D28E17F72'
Check hmac ([Convert]::ToHexString([System.Security.Cryptography.HMACSHA256]::new([byte[]](1,2)).ComputeHash([byte[]](3))).Substring(0,8)) ([Convert]::ToHexString([System.Security.Cryptography.HMACSHA256]::HashData([byte[]](1,2),[byte[]](3))).Substring(0,8))
Check web ([System.Net.WebUtility]::HtmlEncode('<a&b>')) '&lt;a&amp;b&gt;'; Check web2 ([System.Web.HttpUtility]::ParseQueryString('a=1&b=2')['b']) 2; Check web3 ([System.Net.WebUtility]::UrlDecode('a+b%26')) 'a b&'
Check si ([System.Globalization.StringInfo]::new('e👍').LengthInTextElements) 2
Set-Content a.ps1 'x'; $here=(Get-Location).Path; Check fi ([System.IO.FileInfo]"$here/a.ps1").Name 'a.ps1'; Check fi2 ([System.IO.FileInfo]::new("$here/a.ps1")).Extension '.ps1'; Check fi3 ([System.IO.DirectoryInfo]::new('/tmp/nope')).Exists @($false); Check fi4 ([System.IO.DirectoryInfo]$here).GetFiles('a.ps*').Name 'a.ps1'
function F([System.IO.FileInfo]$f){ $f.BaseName }; Check fi5 (F "$here/b.ps1") 'b'
[System.Threading.Thread]::Sleep(1); [GC]::Collect(); Check pr ([System.Diagnostics.Process]::GetCurrentProcess().Id) $PID
Check wc ([System.Management.Automation.WildcardPattern]::new('a*').IsMatch('abc')) @($true); Check wc2 ([WildcardPattern]::Escape('a*b')) 'a`*b'
Check lp ([System.Management.Automation.LanguagePrimitives]::ConvertTo('5',[int])) 5
Check dn ([DBNull]::Value.ToString()) ''; Check dn2 ("[$([DBNull]::Value)]") '[]'
Check gb (([Linq.Enumerable]::GroupBy([string[]]('a','bb','cc'),[Func[string,int]]{param($s)$s.Length})|%{"$($_.Key):$($_ -join '+')"})) @('1:a','2:bb+cc')
Check ta ([psobject].Assembly.GetType('System.Management.Automation.TypeAccelerators')::Get.ContainsKey('int')) @($true)
Check it ([System.Collections.Generic.List[int]]@(1,2)).Item(1) 2; Check chars 'abc'.Chars(1) 'b'
Check gl ([regex]::Match('a1','(?<d>\d)').Groups.Item('d').Value) 1
Check os ([Environment]::OSVersion.Platform) 'Unix'
$f=[Func[int,int]]{param($x)$x*2}; Check fn $f.Invoke(4) 8
Check lz ([Lazy[int]]::new([Func[int]]{7}).Value) 7
Check tup ([Tuple[int,string]]::new(1,'x').Item2) 'x'; Check nul ([Nullable[int]]5) 5; Check nul2 ([Nullable[int]]$null -eq $null) @($true)
Check xe ([System.Security.SecurityElement]::Escape("<'>")) '&lt;&apos;&gt;'
$ms=[IO.MemoryStream]::new(); $sw=[IO.StreamWriter]::new($ms); $sw.Write('hi'); $sw.Flush(); $ms.Position=0; Check ms ([IO.StreamReader]::new($ms).ReadToEnd()) 'hi'
$sr=[IO.StringReader]::new("a`nb"); $o=@(); while($null -ne ($l=$sr.ReadLine())){$o+=$l}; Check sr $o @('a','b')
Check pth ([IO.Path]::Combine('a','b','c.txt')) 'a/b/c.txt'; Check pth2 ([IO.Path]::GetFileNameWithoutExtension('x/y.tar.gz')) 'y.tar'; Check pth3 ([IO.Path]::ChangeExtension('a.txt','md')) 'a.md'
$tmp=[IO.Path]::GetTempFileName(); [IO.File]::WriteAllLines($tmp,[string[]]('l1','l2')); Check io ([IO.File]::ReadAllLines($tmp)) @('l1','l2'); [IO.File]::AppendAllText($tmp,'x'); Check io2 ([IO.File]::ReadAllText($tmp)) "l1`nl2`nx"; [IO.File]::Delete($tmp); Check io3 ([IO.File]::Exists($tmp)) @($false)
Check co ([Console]::Out.GetType().Name) 'SyncTextWriter'
Check v ([version]'1.2.3' -gt [version]'1.2') @($true); Check g ([guid]::Parse('{00000000-0000-0000-0000-000000000001}').ToString('N').Length) 32
Check ary ([Array]::IndexOf(@(1,2,3),2)) 1; Check ary2 ([Array]::Find([int[]](1,2,3),[Predicate[int]]{$args[0] -gt 1})) 2; Check ary3 ([Array]::FindAll([int[]](1,2,3),[Predicate[int]]{param($x)$x -gt 1})) @(2,3); Check ary4 ([Array]::Exists([int[]](1,2),[Predicate[int]]{param($x)$x -eq 2})) @($true); Check ary5 ([Array]::ConvertAll([int[]](1,2),[Converter[int,string]]{param($x)"n$x"})) @('n1','n2')
Check ary6 ([Array]::TrueForAll([int[]](1,2),[Predicate[int]]{param($x)$x -gt 0})) @($true); $a=@(3,1,2); $b=@('c','a','b'); [Array]::Sort($a,$b); Check ary7 $b @('a','b','c'); $c=[int[]]::new(3); [Array]::Copy(@(1,2,3),$c,2); Check ary8 $c @(1,2,0); [Array]::Resize([ref]$c,1); Check ary9 $c.Count 1; [Array]::Clear($a,0,1); Check ary10 $a[0] ''
Check ary11 ([Array]::BinarySearch([int[]](1,3,5),3)) 1; $a2=[Array]::CreateInstance([int],2); Check ary12 $a2 @(0,0); [Array]::Fill($a2,7); Check ary13 $a2 @(7,7)
"pass $pass fail $fail"
