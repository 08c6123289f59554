/// The words on Management Studio's dialogs, in the languages the document was published in.
/// A row: id, then English, German, Spanish, French, Japanese, Chinese; `-` where a language's page never names it.
/// - Source: the published versions of the document; SSMS 2014.
public enum SsmsLabels {
  static let languages: [String] = ["en", "de", "es", "fr", "ja", "zh"]

  static let rows: [(id: String, texts: [String])] = table.split(separator: "\n").map { line in
    let fields: [String] = line.split(separator: "|").map { String($0).trimmingSpaces() }
    return (fields[0], Array(fields.dropFirst()))
  }

  /// The label in a language, or in English.
  public static func text(_ id: String, _ language: String = "en") -> String {
    guard let row = rows.first(where: { $0.id == id }) else { return id }
    let place: Int = languages.firstIndex(of: language) ?? 0
    let found: String = place < row.texts.count ? row.texts[place] : "-"
    return found == "-" ? row.texts.first ?? id : found
  }

  /// Which of some labels a text names, whatever its language, case and punctuation.
  /// - Returns: the id and the language; nil when none or more than one fits.
  public static func find(_ text: String, among ids: [String]) -> (id: String, language: String)? {
    let wanted: String = folded(text)
    guard !wanted.isEmpty else { return nil }
    var begun: [(id: String, language: String)] = []
    for row in rows where ids.contains(row.id) {
      for (place, label) in row.texts.enumerated() where label != "-" {
        if folded(label) == wanted { return (row.id, languages[min(place, languages.count - 1)]) }
        if folded(label).hasPrefix(wanted), wanted.count > 2 {
          begun.append((row.id, languages[min(place, languages.count - 1)]))
        }
      }
    }
    return Set(begun.map(\.id)).count == 1 ? begun.first : nil
  }

  private static func folded(_ text: String) -> String {
    String(
      text.lowercased().unicodeScalars.filter {
        $0.properties.isAlphabetic || $0.properties.numericType != nil
      })
  }

  private static let table: String = """
    tasks|Tasks|Aufgaben|Tareas|Tâches|タスク|任务
    selectPage|Select a page|Seite auswählen|Seleccionar una página|Sélectionner une page|ページの選択|选择页
    general|General|Allgemein|General|Général|全般|常规
    options|Options|Optionen|Opciones|Options|オプション|选项
    ok|OK|OK|Aceptar|OK|OK|确定
    cancel|Cancel|Abbrechen|Cancelar|Annuler|キャンセル|取消
    add|Add|Hinzufügen|Agregar|Ajouter|追加|添加
    remove|Remove|Entfernen|Quitar|Supprimer|削除|删除
    mirror|Mirror|Spiegeln|Reflejo|Miroir|ミラー|镜像
    removeMirroring|Remove Mirroring|Spiegelung entfernen|Quitar creación de reflejo|Supprimer la mise en miroir|ミラーリングの削除|取消镜像
    pause|Pause|Anhalten|Pausar|Suspendre|一時停止|暂停
    resume|Resume|Fortsetzen|Reanudar|Reprendre|再開|恢复
    failover|Failover|Failover|Conmutar por error|Basculer|フェールオーバー|故障转移
    backUp|Back Up|Sichern|Copia de seguridad|Sauvegarder|バックアップ|备份
    backUpDatabase|Back Up Database|Datenbank sichern|Base de datos de copia de seguridad|Sauvegarder la base de données|データベースのバックアップ|备份数据库
    backupType|Backup type|Sicherungstyp|Tipo de copia de seguridad|Type de sauvegarde|バックアップの種類|备份类型
    full|Full|Vollständig|Completo|Complète|完全|完全
    differential|Differential|Differenziell|Diferencial|Différentielle|差分|差异
    transactionLog|Transaction Log|Transaktionsprotokoll|Registro de transacciones|Journal des transactions|トランザクション ログ|事务日志
    copyOnly|Copy-only backup|Kopiesicherung|Copia de seguridad de solo copia|Sauvegarde de copie uniquement|コピーのみのバックアップ|仅复制备份
    backupComponent|Backup component|Sicherungskomponente|Componente de copia de seguridad|Composant de sauvegarde|バックアップ コンポーネント|备份组件
    database|Database|Datenbank|Base de datos|Base de données|データベース|数据库
    name|Name|Name|Nombre|Nom|名前|名称
    description|Description|Beschreibung|Descripción|Description|説明|说明
    destination|Destination|Ziel|Destino|Destination|バックアップ先|目标
    overwriteSets|Overwrite all existing backup sets|Alle vorhandenen Sicherungssätze überschreiben|Sobrescribir todos los conjuntos de copia de seguridad existentes|Remplacer tous les jeux de sauvegarde existants|既存のすべてのバックアップ セットを上書きする|覆盖所有现有备份集
    verify|Verify backup when finished|Sicherung nach dem Abschluss überprüfen|Comprobar copia de seguridad al finalizar|Vérifier la sauvegarde en fin d'opération|完了時にバックアップを検証する|完成后验证备份
    checksum|Perform checksum before writing to media|-|-|-|-|-
    tailLog|Back up the tail of the log, and leave the database in the restoring state|-|-|-|-|-
    restore|Restore|Wiederherstellen|Restaurar|Restaurer|復元|还原
    restoreDatabase|Restore Database|Datenbank wiederherstellen|Restaurar base de datos|Restaurer la base de données|データベースの復元|还原数据库
    fromDevice|From Device|Von Medium|Desde dispositivo|À partir du périphérique|復元元デバイス|自设备
    specifyBackup|Specify Backup|Sicherung angeben|Especificar copia de seguridad|Spécifier la sauvegarde|バックアップの指定|指定备份
    backupMedia|Backup media|Sicherungsmedium|Medio para copia de seguridad|Support de sauvegarde|バックアップ メディア|备份媒体
    file|File|Datei|Archivo|Fichier|ファイル|文件
    selectSets|Select the backup sets to restore|Wählen Sie die wiederherzustellenden Sicherungssätze aus|Seleccionar los conjuntos de copia de seguridad que se van a restaurar|Sélectionnez les jeux de sauvegarde à restaurer|復元するバックアップ セットの選択|选择用于还原的备份集
    restoreOptions|Restore options|Wiederherstellungsoptionen|Restaurar opciones|Options de restauration|復元オプション|还原选项
    overwrite|Overwrite the existing database|Vorhandene Datenbank überschreiben|Sobrescribir la base de datos existente|Remplacer la base de données existante|既存のデータベースを上書きする|覆盖现有数据库
    closeConnections|Close existing connections to destination database|-|-|-|-|-
    recoveryState|Recovery state|Wiederherstellungsstatus|Estado de recuperación|État de récupération|復旧状態|恢复状态
    ready|Leave the database ready to use|Datenbank betriebsbereit belassen|Dejar la base de datos lista para su uso|Laisser la base de données opérationnelle|データベースを使用可能な状態にする|使数据库处于可以使用的状态
    nonOperational|Leave the database non-operational|Datenbank nicht betriebsbereit belassen|Dejar la base de datos no operativa|Laisser la base de données non opérationnelle|データベースを操作不可状態のままにする|不对数据库执行任何操作
    readOnly|Leave the database in read-only mode|Datenbank im schreibgeschützten Modus belassen|Dejar la base de datos en modo de solo lectura|Laisser la base de données en mode lecture seule|データベースを読み取り専用モードにする|使数据库处于只读模式
    shipLogs|Transaction Log Shipping|Transaktionsprotokollversand|Trasvase de registros de transacciones|Envoi de journaux de transactions|トランザクション ログの配布|事务日志传送
    enablePrimary|Enable this as a primary database in a log shipping configuration|-|-|-|-|-
    backupFolder|Network path to backup folder|-|-|-|-|-
    backupJob|Job name|-|-|-|-|-
    everyMinutes|Schedule every (minutes)|-|-|-|-|-
    retention|Delete files older than (minutes)|-|-|-|-|-
    backupAlert|Alert if no backup occurs within (minutes)|-|-|-|-|-
    secondaryServer|Secondary server instance|-|-|-|-|-
    secondaryDatabase|Secondary database|-|-|-|-|-
    initialize|Initialize Secondary Database|-|-|-|-|-
    initializeFull|Yes, generate a full backup of the primary database and restore it into the secondary database|-|-|-|-|-
    initializeExisting|Yes, restore an existing backup of the primary database into the secondary database|-|-|-|-|-
    initializeNo|No, the secondary database is initialized|-|-|-|-|-
    existingBackup|Backup file|-|-|-|-|-
    copyFolder|Destination folder for copied files|-|-|-|-|-
    restoreMode|Database state when restoring backups|-|-|-|-|-
    noRecovery|No recovery mode|-|-|-|-|-
    standby|Standby mode|-|-|-|-|-
    disconnect|Disconnect users in the database when restoring backups|-|-|-|-|-
    restoreAlert|Alert if no restore occurs within (minutes)|-|-|-|-|-
    """
}
