# Moves Persistent Chat to Dallas after the loss of Atlanta: the failover of failover-and-failback.en.md as a script.
$ErrorActionPreference = 'Stop'
$copyFolder = '\\dal-sql-001.litwareinc.com\d$\LogShippingCopy'

Start-Fault SiteLoss -Target Atlanta
Invoke-CsManagementServerFailover -BackupSqlServerFqdn dal-sql-001.litwareinc.com -Force -Confirm:$false
Invoke-CsPoolFailOver -PoolFqdn atl-fe-pool.litwareinc.com -DisasterMode -Confirm:$false

# 1. Log shipping off. 2. The last copies. 3. Every log in order.
Open-QueryWindow -ServerInstance dal-sql-001 -Database master
exec sp_delete_log_shipping_secondary_database mgc
Get-ChildItem '\\dal-fs-001\LogShipping\mgc_*.trn' |
    Where-Object { -not (Test-Path "$copyFolder\$($_.Name)") } |
    Copy-Item -Destination $copyFolder
$last = (Invoke-Sqlcmd -ServerInstance dal-sql-001 -Query "SELECT TOP 1 f.physical_device_name AS device FROM msdb.dbo.restorehistory r JOIN msdb.dbo.backupset s ON s.backup_set_id = r.backup_set_id JOIN msdb.dbo.backupmediafamily f ON f.media_set_id = s.media_set_id WHERE r.destination_database_name = 'mgc' ORDER BY r.restore_history_id DESC").device
$lastName = "$last".Split('\')[-1]
foreach ($file in Get-ChildItem "$copyFolder\mgc_*.trn" | Sort-Object Name) {
    if ($file.Name -gt $lastName) {
        Invoke-Sqlcmd -ServerInstance dal-sql-001 -Query "RESTORE LOG mgc FROM DISK = 'D:\LogShippingCopy\$($file.Name)' WITH NORECOVERY"
    }
}

# 4. Online.
exec sp_who2
restore database mgc with recovery

# 5 to 7. The pool, its mirror, its servers.
Set-CsPersistentChatState -Identity "service:atl-cs-001.litwareinc.com" -PoolState FailedOver
Install-CsMirrorDatabase -DatabaseType PersistentChat -SqlServerFqdn dal-sql-001.litwareinc.com -FileShare \\dal-fs-001\Mirroring -Confirm:$false
Set-CsPersistentChatActiveServer -ActiveServers "dal-chat-001.litwareinc.com","dal-chat-002.litwareinc.com","dal-chat-003.litwareinc.com","dal-chat-004.litwareinc.com"
