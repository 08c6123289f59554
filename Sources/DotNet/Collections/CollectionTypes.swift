extension TypeRegistry {
  /// The collection types without type arguments.
  static func addCollectionTypes(_ table: inout [Name: () -> NetType]) {
  }
}
