// Placeholders for types whose members are not written yet: each line goes when its type's own file defines the function.
func defineArray(_ type: NetType) {}
func defineArrayList(_ type: NetType) {}
func defineHashtable(_ type: NetType) {}
func defineOrderedDictionary(_ type: NetType) {}
func defineDictionaryEntry(_ type: NetType) {}
func defineEnumerator(_ type: NetType) {}
