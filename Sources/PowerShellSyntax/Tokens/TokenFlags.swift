/// What is known of a token from its kind alone: flags, precedence, text.
/// - Source: `System.Management.Automation.Language.TokenTraits`
public struct TokenFlags: OptionSet, Sendable {
  public let rawValue: UInt32
  public init(rawValue: UInt32) { self.rawValue = rawValue }
  public static let binaryPrecedenceLogical = TokenFlags(rawValue: 0x1)
  public static let binaryPrecedenceBitwise = TokenFlags(rawValue: 0x2)
  public static let binaryPrecedenceComparison = TokenFlags(rawValue: 0x5)
  public static let binaryPrecedenceCoalesce = TokenFlags(rawValue: 0x7)
  public static let binaryPrecedenceAdd = TokenFlags(rawValue: 0x9)
  public static let binaryPrecedenceMultiply = TokenFlags(rawValue: 0xa)
  public static let binaryPrecedenceFormat = TokenFlags(rawValue: 0xc)
  public static let binaryPrecedenceRange = TokenFlags(rawValue: 0xd)
  public static let binaryPrecedenceMask = TokenFlags(rawValue: 0xf)
  public static let keyword = TokenFlags(rawValue: 0x10)
  public static let scriptBlockBlockName = TokenFlags(rawValue: 0x20)
  public static let binaryOperator = TokenFlags(rawValue: 0x100)
  public static let unaryOperator = TokenFlags(rawValue: 0x200)
  public static let caseSensitiveOperator = TokenFlags(rawValue: 0x400)
  public static let ternaryOperator = TokenFlags(rawValue: 0x800)
  public static let specialOperator = TokenFlags(rawValue: 0x1000)
  public static let assignmentOperator = TokenFlags(rawValue: 0x2000)
  public static let parseModeInvariant = TokenFlags(rawValue: 0x8000)
  public static let tokenInError = TokenFlags(rawValue: 0x10000)
  public static let disallowedInRestrictedMode = TokenFlags(rawValue: 0x20000)
  public static let prefixOrPostfixOperator = TokenFlags(rawValue: 0x40000)
  public static let commandName = TokenFlags(rawValue: 0x80000)
  public static let memberName = TokenFlags(rawValue: 0x100000)
  public static let typeName = TokenFlags(rawValue: 0x200000)
  public static let attributeName = TokenFlags(rawValue: 0x400000)
  public static let canConstantFold = TokenFlags(rawValue: 0x800000)
  public static let statementDoesntSupportAttributes = TokenFlags(rawValue: 0x1000000)
}

extension TokenKind {
  @inline(__always) public var traits: TokenFlags { TokenFlags(rawValue: TokenTraits.flags[Int(rawValue)]) }
  @inline(__always) public func has(_ flags: TokenFlags) -> Bool { TokenTraits.flags[Int(rawValue)] & flags.rawValue != 0 }
  /// 0 for what is no binary operator.
  @inline(__always) var binaryPrecedence: UInt32 { TokenTraits.flags[Int(rawValue)] & 0xf }
  /// How messages write the kind: `{`, `foreach`, `-ieq`.
  public var text: String { TokenTraits.texts[Int(rawValue)] }
}

enum TokenTraits {
  // Safe: filled once before its first use and only read afterwards. A plain pointer, since the parser asks at every token.
  nonisolated(unsafe) static let flags: UnsafePointer<UInt32> = {
    let table = UnsafeMutablePointer<UInt32>.allocate(capacity: 256)
    table.initialize(repeating: 0, count: 256)
    for (kind, flags, _) in rows { table[kind] = flags }
    return UnsafePointer(table)
  }()

  static let texts: [String] = {
    var table: [String] = Array(repeating: "", count: 256)
    for (kind, _, text) in rows { table[kind] = text }
    return table
  }()

  private static let rows: [(Int, UInt32, String)] = table.split(separator: "\n").map { row in
    let fields: [Substring] = row.split(separator: "\t")
    return (Int(fields[0]) ?? 0, UInt32(fields[1], radix: 16) ?? 0, String(fields[2]))
  }

  /// Kind, flags in hexadecimal, text.
  private static let table: String = #"""
    0	0	unknown
    1	0	var
    2	0	@var
    3	0	param
    4	0	number
    5	0	label
    6	0	ident
    7	0	generic
    8	8000	newline
    9	8000	line continuation
    10	8000	comment
    11	8000	eof
    12	8000	sqstr
    13	8000	dqstr
    14	8000	sq here string
    15	8000	dq here string
    16	8000	(
    17	8000	)
    18	8000	{
    19	8000	}
    20	0	[
    21	8000	]
    22	8000	@(
    23	8000	@{
    24	8000	$(
    25	8000	;
    26	8000	&&
    27	8000	||
    28	9000	&
    29	9000	|
    30	8200	,
    31	60200	--
    32	60200	++
    33	2010d	..
    34	21000	::
    35	21000	.
    36	800200	!
    37	80010a	*
    38	80010a	/
    39	80010a	%
    40	800309	+
    41	800309	-
    42	2000	=
    43	2000	+=
    44	2000	-=
    45	2000	*=
    46	2000	/=
    47	2000	%=
    48	20000	redirection
    49	28000	<
    50	2010c	-f
    51	800200	-not
    52	800200	-bnot
    53	800101	-and
    54	800101	-or
    55	800101	-xor
    56	800102	-band
    57	800102	-bor
    58	800102	-bxor
    59	20305	-join
    60	105	-eq
    61	105	-ne
    62	105	-ge
    63	105	-gt
    64	105	-lt
    65	105	-le
    66	105	-ilike
    67	105	-inotlike
    68	20105	-imatch
    69	20105	-inotmatch
    70	20105	-ireplace
    71	105	-icontains
    72	105	-inotcontains
    73	105	-iin
    74	105	-inotin
    75	20305	-isplit
    76	505	-ceq
    77	505	-cne
    78	505	-cge
    79	505	-cgt
    80	505	-clt
    81	505	-cle
    82	505	-clike
    83	505	-cnotlike
    84	20505	-cmatch
    85	20505	-cnotmatch
    86	20505	-creplace
    87	505	-ccontains
    88	505	-cnotcontains
    89	505	-cin
    90	505	-cnotin
    91	20705	-csplit
    92	105	-is
    93	105	-isnot
    94	20105	-as
    95	60200	++
    96	60200	--
    97	800105	-shl
    98	800105	-shr
    99	21000	:
    100	20800	?
    101	2000	??=
    102	107	??
    103	21000	?.
    104	0	?[
    105	0	@
    119	30	begin
    120	1000010	break
    121	10	catch
    122	10	class
    123	1000010	continue
    124	1000010	data
    125	1000010	define
    126	1000010	do
    127	30	dynamicparam
    128	10	else
    129	10	elseif
    130	30	end
    131	1000010	exit
    132	1000010	filter
    133	10	finally
    134	1000010	for
    135	1000010	foreach
    136	1000010	from
    137	1000010	function
    138	1000010	if
    139	10	in
    140	10	param
    141	30	process
    142	1000010	return
    143	1000010	switch
    144	1000010	throw
    145	1000010	trap
    146	1000010	try
    147	10	until
    148	1000010	using
    149	1000010	var
    150	1000010	while
    151	1000010	workflow
    152	1000010	parallel
    153	1000010	sequence
    154	1000010	inlinescript
    155	10	configuration
    156	10	dynamic keyword
    157	10	public
    158	10	private
    159	10	static
    160	10	interface
    161	10	enum
    162	10	namespace
    163	10	module
    164	10	type
    165	10	assembly
    166	10	command
    167	10	hidden
    168	10	base
    169	10	default
    170	30	clean
    """#
}
