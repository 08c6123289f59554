/// What a sentence says about the state it belongs to: names that survive translation, the shape of its block, then
/// concept words.
enum Evidence {
  static func weights(_ unit: RunbookUnit) -> [Int] {
    var weights: [Int] = Array(repeating: 0, count: 17)
    let text: String = unit.squeezed
    func add(_ points: Int, _ states: Int...) { for state: Int in states { weights[state] += points } }
    if case .heading = unit.kind {
      for state: Int in 1...15 where state != 8 { weights[state] -= 6 }
    }
    if text.contains("failbackpersistent") { add(8, 8) }
    if text.contains("failoverpersistent") { add(4, 0) }
    if mentions("spdeletelogshippingsecondarydatabase", in: text) { add(10, 1) }
    if text.contains("spwho2") || text.contains("spwho") { add(8, 4) }
    if text.contains("kill") { add(4, 4) }
    if text.contains("restoredatabase"), text.contains("withrecovery"), !text.contains("disk") { add(6, 4) }
    if text.contains("247428") { add(8, 3) }
    if text.contains("transactsql") { add(3, 3) }
    if text.contains("restorelog"), text.contains("disk") || text.contains("norecovery") { add(8, 3) }
    if text.contains("alterdatabase"), text.contains("partneroff") { add(10, 10) }
    if text.contains("backupdatabase"), text.contains("todisk") { add(8, 11) }
    if text.contains("restoredatabase"), text.contains("fromdisk") { add(8, text.contains("norecovery") ? 13 : 12) }
    if text.contains("spaddlogshipping") { add(10, 13) }
    for (kind, state) in [("mirror", 10), ("backup", 11), ("restore", 12), ("transactionlogshipping", 13)] where text.contains("openssmsdialog\(kind)") {
      add(12, state)
    }
    if text.contains("copyitem") || text.contains("robocopy") || text.contains("xcopy") { add(8, 2) }
    if names("csmirrordatabase", in: unit.text + " " + unit.hidden, squeezed: text) { add(10, 6) }
    if names("cspersistentchatactiveserver", in: unit.text + " " + unit.hidden, squeezed: text) { add(8, 7, 9, 14) }
    if text.contains("activeserversnull") { add(6, 9) }
    if names("cspersistentchatstate", in: unit.text + " " + unit.hidden, squeezed: text) { add(3, 5, 15) }
    if text.contains("viewskypeps") || text.contains("powershellmoduleskype") { add(12, 16) }
    if mentions("atlcs001litwareinc", in: text) || text.contains("failedover") { add(8, 5) }
    if text.contains("lyncpc") || text.contains("poolstatenormal") { add(12, 15) }
    if text.contains("configurehadr") || text.contains("highavailabilityanddisasterrecoveryforpersistent") { add(6, 0, 13) }
    if text.contains("planyourdeployment") { add(6, 0) }
    shape(unit, text, add)
    let words: String = unit.text.lowercased()
    for row: (words: [String], states: [Int]) in Lexicon.concepts where row.words.contains(where: { words.contains($0) }) {
      for state: Int in row.states { weights[state] += 1 }
    }
    return weights
  }

  /// The three steps done in dialogs are lists full of labels; the compliance database stands in one short item.
  private static func shape(_ unit: RunbookUnit, _ text: String, _ add: (Int, Int...) -> Void) {
    guard unit.kind == .bullet || (unit.kind == .ordered(0)) || unit.indent >= 2 else { return }
    let labels: [String] = unit.labels.filter { label in
      let letters: String = squeeze(label)
      return letters != squeeze("kill") && !letters.contains("spwho") && !letters.contains("mgc") && !label.contains("<")
    }
    if !labels.isEmpty { add(2, 10, 11, 12) }
    if labels.count >= 4 { add(2, 12) }
    if text.contains("mgccomp") && unit.text.count < 120 { add(3, 10) }
    // *<Optional>*
    if unit.text.hasPrefix("*") || unit.text.hasPrefix("<"), unit.text.contains("<"), unit.text.contains(">"), !labels.isEmpty { add(3, 11) }
  }
}

/// Concept words of the languages the article was published in: weak evidence beside names, shape and order.
enum Lexicon {
  static let concepts: [(words: [String], states: [Int])] = table.split(separator: "\n").compactMap { line in
    let parts: [Substring] = line.split(separator: ":")
    guard parts.count == 2 else { return nil }
    return (parts[1].split(separator: "|").map { String($0) }, parts[0].split(separator: ",").compactMap { Int($0) })
  }

  private static let table: String = """
    1,13:log shipping|protokollversand|envoi de journaux|trasvase de registros|distribuzione dei log|log di spedizione|ログ配布|日志传送|記錄傳送|로그 전달|envio de log|доставк|přesouvání protokol|wysyłani|günlük aktar|günlük gönder|logboekverzending|loggöverföring
    2:uncopied|nicht kopiert|non copi|sin copiar|no copiado|コピーしていない|未复制|未複製|복사되지|não copiado|нескопирован|nezkopírovan|nieskopiowan|kopyalanmamış|niet-gekopieerde|niet gekopieerd
    3:transaction log|transaktionsprotokoll|journal des transactions|registro de transacciones|log delle transazioni|トランザクション|事务日志|交易記錄|트랜잭션|log de transações|журнал|transakční|dziennika transakcji|işlem günlü|transactielogboek
    6,10:mirror|spiegel|miroir|reflejo|ミラー|镜像|鏡像|미러|espelh|зеркал|zrcadl|dublowan|yansıt
    11:back up|sicherung|sauvegard|copia de seguridad|backup|バックアップ|备份|備份|백업|резервн|zálohov|kopia zapasowa|yedekle
    12:overwrite|überschreib|remplacer|sobrescrib|sovrascriv|上書き|覆盖|覆寫|덮어|substitu|перезапис|přepsat|zastąp|üzerine yaz|overschrijv
    12:from device|von medium|périphérique|dispositivo|デバイス|设备|裝置|장치|устройств|zařízení|urządzeni|aygıt|apparaat
    """
}
