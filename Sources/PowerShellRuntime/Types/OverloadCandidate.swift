import DotNet

/// One overload with how well each argument fits it.
/// - Source: `System.Management.Automation.Adapter.OverloadCandidate`, `CompareOverloadCandidates`
struct OverloadCandidate {
  let method: NetMethod
  /// The last parameter's array is written out as arguments.
  let isExpanded: Bool
  private let ranks: [ConversionRank]

  /// - Returns: nil where an argument does not fit.
  init?(_ method: NetMethod, _ arguments: [Value]) {
    let parameters = method.parameters
    let isParams = parameters.last?.isParams == true
    var isExpanded = isParams && arguments.count != parameters.count
    var ranks: [ConversionRank] = []
    ranks.reserveCapacity(arguments.count)
    for (n, argument) in arguments.enumerated() {
      var rank: ConversionRank
      if isParams, n >= parameters.count - 1, let last = parameters.last {
        rank = .of(argument, last.type.elementType ?? .object)
        if arguments.count == parameters.count {
          let whole = ConversionRank.of(argument, last.type)
          if rank > whole { isExpanded = true } else { rank = whole }
        }
      } else {
        guard n < parameters.count else { return nil }
        let parameter = parameters[n]
        let isReference = argument.object is NetReference
        if parameter.isByReference {
          rank = isReference ? .identity : .none
        } else {
          rank = .of(argument, parameter.type)
        }
      }
      if rank == .none { return nil }
      ranks.append(rank)
    }
    self.method = method
    self.isExpanded = isExpanded
    self.ranks = ranks
  }

  private func type(_ n: Int) -> NetType {
    let parameters = method.parameters
    if isExpanded, n >= parameters.count - 1, let last = parameters.last { return last.type.elementType ?? .object }
    return parameters[n].type
  }

  /// More than 0 where this one is better; the first arguments weigh most.
  func compared(to other: Self) -> Int {
    var better = 0
    let count = ranks.count
    for n in 0..<count {
      if ranks[n] < other.ranks[n] { better -= count - n }
      if ranks[n] > other.ranks[n] { better += count - n }
    }
    if better != 0 { return better }
    for n in 0..<count {
      let (a, b) = (ranks[n], other.ranks[n])
      if a < .nullToValue || b < .nullToValue { continue }
      let isImplicit = a >= .numericImplicit
      if isImplicit != (b >= .numericImplicit) { continue }
      let (mine, theirs) = (type(n), other.type(n))
      if mine === theirs { continue }
      let (narrower, wider) = (ConversionRank.widens(mine, theirs), ConversionRank.widens(theirs, mine))
      if narrower == wider { continue }
      // A lossless conversion goes to the nearest type, a lossy one to the widest.
      better += (narrower == isImplicit ? 1 : -1) * (count - n)
    }
    if better != 0 { return better }
    if isExpanded, other.isExpanded { return method.parameters.count > other.method.parameters.count ? 1 : -1 }
    if isExpanded != other.isExpanded { return isExpanded ? -1 : 1 }
    if method.parameters.count != other.method.parameters.count { return method.parameters.count < other.method.parameters.count ? 1 : -1 }
    // Two rows of our table that the arguments cannot tell apart: the one that stands first.
    let isSame = (0..<count).allSatisfy { type($0) === other.type($0) }
    return isSame ? -1 : 0
  }
}
