/// The text of docs/runbooks/failover-and-failback.en.md, so that the installed program has it.
/// A test holds the two together.
enum EmbeddedRunbook {
  static let english: String = ##"""
    # Moving Persistent Chat to the other data centre, and home again

    Atlanta is gone; Dallas runs. The chat database is mgc. Its compliance companion mgccomp stays where it is.

    ## Fail over

    1. Stop log shipping into the backup database.

       - Open a query window on the **master** database of the backup instance.

       - Run:

       ```
       exec sp_delete_log_shipping_secondary_database mgc
       ```

    2. Copy every uncopied log backup from the share to the backup server's copy folder.

    3. Apply the transaction log backups that are not applied yet, oldest first, with NORECOVERY (Transact-SQL RESTORE LOG).

    4. Bring mgc online, in the same query window.

       - List sessions: **exec sp_who2**

       - End those in mgc: **kill \<spid\>**

       - Recover: **restore database mgc with recovery**

    5. In the Management Shell, switch the pool to the backup database:

       **Set-CsPersistentChatState -Identity "service:atl-cs-001.litwareinc.com" -PoolState FailedOver**

    6. Mirror the database that is now primary: **Install-CsMirrorDatabase -DatabaseType PersistentChat -SqlServerFqdn dal-sql-001.litwareinc.com -FileShare \\\\dal-fs-001\\Mirroring**

    7. Let the Dallas servers take clients: **Set-CsPersistentChatActiveServer -ActiveServers "dal-chat-001.litwareinc.com","dal-chat-002.litwareinc.com","dal-chat-003.litwareinc.com","dal-chat-004.litwareinc.com"**

    ## Fail back

    Atlanta is rebuilt; its mgc is empty.

    1. Empty the active list, so that nobody writes: **Set-CsPersistentChatActiveServer -ActiveServers $null**

    2. Remove mirroring from mgc, and from mgccomp where it has any, on the backup instance.

       - Tasks, **Mirror**, **Remove Mirroring**, **OK**.

    3. Back up mgc, full, to one file on the log shipping share.

       - Tasks, **Back Up**; remove the default destination first.

    4. Restore that file over the primary mgc.

       - **From Device**, **Overwrite the existing database**, **Leave the database ready to use**.

    5. Configure log shipping from the primary to the backup instance again.

    6. Let the Atlanta servers take clients: **Set-CsPersistentChatActiveServer -ActiveServers "atl-chat-001.litwareinc.com","atl-chat-002.litwareinc.com","atl-chat-003.litwareinc.com","atl-chat-004.litwareinc.com"**

    7. Put the pool back to its primary database:

    ```
    Set-CsPersistentChatState -Identity "service:atl-cs-001.litwareinc.com" -PoolState Normal
    ```
    """##
}
