import Foundation

/// Unicode normal forms: 1 C, 2 D, 5 KC, 6 KD.
func normalized(_ string: PSString, _ form: Int) -> PSString {
  if string.isASCII { return string }
  switch form {
  case 2: return PSString(string.text.decomposedStringWithCanonicalMapping)
  case 5: return PSString(string.text.precomposedStringWithCompatibilityMapping)
  case 6: return PSString(string.text.decomposedStringWithCompatibilityMapping)
  default: return PSString(string.text.precomposedStringWithCanonicalMapping)
  }
}
