import ClusterModel
import Testing

@testable import TransactSQL

/// The failback's three dialogs by the labels each language's page prints: the same T-SQL comes out.
private let failback: [String: [(kind: SsmsDialog.Kind, choices: [(String, String?)])]] = [
  "en": [
    (.mirror, [("Remove Mirroring", nil), ("OK", nil)]),
    (
      .backUp,
      [
        ("Backup type", "Full"), ("Backup component", "Database"), ("Remove", nil),
        ("Add", "\\\\dal-fs-001\\LogShipping\\m.bak"),
      ]
    ),
    (
      .restore,
      [
        ("From Device", nil), ("Backup media", "File"), ("Add", "\\\\dal-fs-001\\LogShipping\\m.bak"),
        ("Options", nil), ("Restore options", "Overwrite the existing database"),
        ("Recovery State", "Leave the database ready to use"),
      ]
    ),
  ],
  "de": [
    (.mirror, [("Spiegelung entfernen", nil)]),
    (
      .backUp,
      [
        ("Sicherungstyp", "Vollständig"), ("Sicherungskomponente", "Datenbank"), ("Entfernen", nil),
        ("Hinzufügen", "\\\\dal-fs-001\\LogShipping\\m.bak"),
      ]
    ),
    (
      .restore,
      [
        ("Von Medium", nil), ("Sicherungsmedium", "Datei"),
        ("Hinzufügen", "\\\\dal-fs-001\\LogShipping\\m.bak"), ("Seite auswählen", "Optionen"),
        ("Wiederherstellungsoptionen", "Vorhandene Datenbank überschreiben"),
        ("Wiederherstellungsstatus", "Datenbank betriebsbereit belassen"),
      ]
    ),
  ],
  "es": [
    (.mirror, [("Quitar creación de reflejo", nil), ("Aceptar", nil)]),
    (
      .backUp,
      [
        ("Tipo de copia de seguridad", "Completo"), ("Componente de copia de seguridad", "Base de datos"),
        ("Quitar", nil), ("Agregar", "\\\\dal-fs-001\\LogShipping\\m.bak"),
      ]
    ),
    (
      .restore,
      [
        ("Desde dispositivo", nil), ("Medio para copia de seguridad", "Archivo"),
        ("Agregar", "\\\\dal-fs-001\\LogShipping\\m.bak"), ("Opciones", nil),
        ("Restaurar opciones", "Sobrescribir la base de datos existente"),
        ("Estado de recuperación", "Dejar la base de datos lista para su uso"),
      ]
    ),
  ],
  "fr": [
    (.mirror, [("Supprimer la mise en miroir", nil)]),
    (
      .backUp,
      [
        ("Type de sauvegarde", "Complète"), ("Composant de sauvegarde", "Base de données"),
        ("Supprimer", nil), ("Ajouter", "\\\\dal-fs-001\\LogShipping\\m.bak"),
      ]
    ),
    (
      .restore,
      [
        ("À partir du périphérique", nil), ("Support de sauvegarde", "Fichier"),
        ("Ajouter", "\\\\dal-fs-001\\LogShipping\\m.bak"), ("Sélectionner une page", "Options"),
        ("Options de restauration", "Remplacer la base de données existante"),
        ("État de récupération", "Laisser la base de données opérationnelle"),
      ]
    ),
  ],
  "ja": [
    (.mirror, [("ミラーリングの削除", nil)]),
    (
      .backUp,
      [
        ("バックアップの種類", "完全"), ("バックアップ コンポーネント", "データベース"), ("削除", nil),
        ("追加", "\\\\dal-fs-001\\LogShipping\\m.bak"),
      ]
    ),
    (
      .restore,
      [
        ("復元元デバイス", nil), ("バックアップ メディア", "ファイル"), ("追加", "\\\\dal-fs-001\\LogShipping\\m.bak"),
        ("ページの選択", "オプション"), ("復元オプション", "既存のデータベースを上書きする"), ("復旧状態", "データベースを使用可能な状態にする"),
      ]
    ),
  ],
  "zh": [
    (.mirror, [("取消镜像", nil)]),
    (.backUp, [("备份类型", "完全"), ("备份组件", "数据库"), ("删除", nil), ("添加", "\\\\dal-fs-001\\LogShipping\\m.bak")]),
    (
      .restore,
      [
        ("自设备", nil), ("备份媒体", "文件"), ("添加", "\\\\dal-fs-001\\LogShipping\\m.bak"), ("选择页", "选项"),
        ("还原选项", "覆盖现有数据库"), ("恢复状态", "使数据库处于可以使用的状态"),
      ]
    ),
  ],
]

@Test(arguments: ["en", "de", "es", "fr", "ja", "zh"])
func failbackDialogsRunInEveryLanguage(language: String) throws {
  let session = ClusterSession(cluster: standardWorld)
  var said: [Int] = []
  for one in failback[language] ?? [] {
    // The principal stands for both ends here: its mirroring is removed, it is backed up, and restored over itself.
    var dialog = try SsmsDialog(one.kind, database: "mgc", server: "atl-sql-001", session: session)
    for (label, value) in one.choices { try dialog.choose(label, value) }
    if one.kind == .restore {
      #expect(
        try dialog.script()
          == "USE [master]\nRESTORE DATABASE [mgc] FROM  DISK = N'\\\\dal-fs-001\\LogShipping\\m.bak' WITH  FILE = 1,  NOUNLOAD,  REPLACE,  STATS = 5\nGO\n"
      )
      for other: SqlSession in session.cluster.instance("atl-sql-001")?.sessions ?? []
      where other.database == "mgc" {
        try session.cluster.killSession(other.spid, on: "atl-sql-001", by: nil)
      }
    }
    let isDone: Bool = try dialog.ok(session) { event in
      if case .message(let message) = event, message.number == 3_014 || message.severity > 10 {
        said.append(message.number)
      }
    }
    #expect(isDone)
  }
  #expect(said == [3_014, 3_014])
  #expect(session.cluster.database("mgc", on: "atl-sql-001")?.mirroring == nil)
}

@Test func backUpScriptIsManagementStudios() throws {
  let session = ClusterSession(cluster: standardWorld)
  var dialog = try SsmsDialog(.backUp, database: "mgc", server: "atl-sql-001", session: session)
  #expect(
    try dialog.script()
      == "BACKUP DATABASE [mgc] TO  DISK = N'D:\\MSSQL\\Backup\\mgc.bak' WITH NOFORMAT, NOINIT,  NAME = N'mgc-Full Database Backup', SKIP, NOREWIND, NOUNLOAD,  STATS = 10\nGO\n"
  )
  // The document's trap: the default destination left in the list makes a striped set.
  try dialog.choose("Add", "\\\\dal-fs-001\\LogShipping\\m.bak")
  #expect(
    try dialog.script().contains(
      "TO  DISK = N'D:\\MSSQL\\Backup\\mgc.bak',  DISK = N'\\\\dal-fs-001\\LogShipping\\m.bak' WITH"))
  try dialog.choose("Backup type", "Differential")
  #expect(
    try dialog.script().contains(
      "WITH  DIFFERENTIAL , NOFORMAT, NOINIT,  NAME = N'mgc-Differential Database Backup'"))
}

@Test func logShippingDialogSetsItUpAgain() throws {
  let session = ClusterSession(cluster: standardWorld)
  var dialog = try SsmsDialog(.logShipping, database: "mgc", server: "atl-sql-001", session: session)
  try dialog.choose("Enable this as a primary database in a log shipping configuration", "off")
  #expect(try dialog.ok(session) { _ in })
  #expect(session.cluster.instance("atl-sql-001")?.logShippingPrimaries.count == 0)
  #expect(session.cluster.instance("dal-sql-001")?.jobs.count == 0)
  var again = try SsmsDialog(.logShipping, database: "mgc", server: "atl-sql-001", session: session)
  #expect(throws: SsmsDialog.Refusal.self) { try again.script() }
  try again.choose("Enable this as a primary database", nil)
  var failures: [String] = []
  #expect(
    try again.ok(session) {
      if case .message(let message) = $0, message.severity > 10 { failures.append(message.text) }
    })
  #expect(failures == [])
  session.cluster.advance(bySeconds: 2_700)
  #expect(
    session.cluster.instance("dal-sql-001")?.logShippingSecondaries.first?.databases.first?.lastRestoredFile
      != nil)
  #expect(session.cluster.database("mgc", on: "dal-sql-001")?.state == .restoring)
}

@Test func unknownLabelsAreRefusedWithWhatThereIs() throws {
  let session = ClusterSession(cluster: standardWorld)
  var dialog = try SsmsDialog(.backUp, database: "mgc", server: "atl-sql-001", session: session)
  do throws(SsmsDialog.Refusal) {
    try dialog.choose("Frobnicate", "x")
    Issue.record("taken")
  } catch { #expect(error.text.contains("Backup type")) }
  do throws(SsmsDialog.Refusal) {
    try dialog.choose("Backup type", "Sideways")
    Issue.record("taken")
  } catch { #expect(error.text == "'Backup type' is one of: Full; Differential; Transaction Log.") }
  #expect(dialog.text.contains("| > General"))
}
