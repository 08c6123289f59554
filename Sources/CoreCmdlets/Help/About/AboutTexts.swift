/// The pages about subjects, each in a file of its own.
let aboutTexts: [String] = [
  aboutStandby
]
