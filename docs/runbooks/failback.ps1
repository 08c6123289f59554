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
Open-SsmsDialog TransactionLogShipping mgc atl-sql-001 -Choose 'Enable this as a primary database in a log shipping configuration' -OK

Set-CsPersistentChatActiveServer -ActiveServers "atl-chat-001.litwareinc.com","atl-chat-002.litwareinc.com","atl-chat-003.litwareinc.com","atl-chat-004.litwareinc.com"
Set-CsPersistentChatState -Identity "service:atl-cs-001.litwareinc.com" -PoolState Normal
Invoke-CsPoolFailBack -PoolFqdn atl-fe-pool.litwareinc.com -Confirm:$false
