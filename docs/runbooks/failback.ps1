# Brings Persistent Chat home to Atlanta: the failback of failover-and-failback.en.md as a script, after failover.ps1.
$ErrorActionPreference = 'Stop'
$file = '\\dal-fs-001\LogShipping\mgc_failback.bak'

# On a world where nothing has happened yet, the failover comes first.
if (-not (Get-Fault SiteLoss).Active) { & "$PSScriptRoot/failover.ps1" | Out-Null }
Stop-Fault SiteLoss
Set-CsPersistentChatActiveServer -ActiveServers $null

Open-QueryWindow -ServerInstance dal-sql-001 -Database master
alter database mgc set partner off
Invoke-Sqlcmd -ServerInstance dal-sql-001 -Query "BACKUP DATABASE mgc TO DISK = '$file'"
Invoke-Sqlcmd -ServerInstance atl-sql-001 -Query "RESTORE DATABASE mgc FROM DISK = '$file' WITH REPLACE, RECOVERY"

# Only now may the backup be seeded again: before the restore it held the only copy.
Invoke-Sqlcmd -ServerInstance dal-sql-001 -Query "RESTORE DATABASE mgc FROM DISK = '$file' WITH NORECOVERY, REPLACE"
Invoke-Sqlcmd -ServerInstance atl-sql-001 -Query "exec master.dbo.sp_add_log_shipping_primary_database @database = N'mgc', @backup_directory = N'\\dal-fs-001\LogShipping', @backup_share = N'\\dal-fs-001\LogShipping', @backup_job_name = N'LSBackup_mgc', @backup_retention_period = 4320"
Invoke-Sqlcmd -ServerInstance atl-sql-001 -Query "exec master.dbo.sp_add_log_shipping_primary_secondary @primary_database = N'mgc', @secondary_server = N'dal-sql-001', @secondary_database = N'mgc'"
Invoke-Sqlcmd -ServerInstance dal-sql-001 -Query "exec master.dbo.sp_add_log_shipping_secondary_primary @primary_server = N'atl-sql-001', @primary_database = N'mgc', @backup_source_directory = N'\\dal-fs-001\LogShipping', @backup_destination_directory = N'D:\LogShippingCopy', @copy_job_name = N'LSCopy_atl-sql-001_mgc', @restore_job_name = N'LSRestore_atl-sql-001_mgc', @file_retention_period = 4320"
Invoke-Sqlcmd -ServerInstance dal-sql-001 -Query "exec master.dbo.sp_add_log_shipping_secondary_database @secondary_database = N'mgc', @primary_server = N'atl-sql-001', @primary_database = N'mgc', @restore_delay = 0, @restore_mode = 0"

Set-CsPersistentChatActiveServer -ActiveServers "atl-chat-001.litwareinc.com","atl-chat-002.litwareinc.com","atl-chat-003.litwareinc.com","atl-chat-004.litwareinc.com"
Set-CsPersistentChatState -Identity "service:atl-cs-001.litwareinc.com" -PoolState Normal
Invoke-CsPoolFailBack -PoolFqdn atl-fe-pool.litwareinc.com -Confirm:$false
