/// The pages about subjects, each in a file of its own.
let aboutTexts: [String] = [
  aboutAutomaticVariables, aboutComparisonOperators, aboutFaults, aboutFunctionsAdvanced, aboutHashTables,
  aboutModules, aboutOperators, aboutParameters, aboutPreferenceVariables, aboutQueryWindows,
  aboutRedirection, aboutRegularExpressions, aboutRehearsing, aboutScopes, aboutSplatting, aboutStandby,
  aboutTryCatchFinally, aboutWorlds,
]
