/// The rows of `sys.messages` that Standby raises or lets operators look up: number, severity, text.
/// - Source: Microsoft's tables of database engine events and errors.
let messageTableText = #"""
  0	20	A severe error occurred on the current command.  The results, if any, should be discarded.
  21	20	Warning: Fatal error %d occurred at %S_DATE. Note the error and time, and contact your system administrator.
  101	15	Query not allowed in Waitfor.
  102	15	Incorrect syntax near '%.*ls'.
  103	15	The %S_MSG that starts with '%.*ls' is too long. Maximum length is %d.
  104	15	ORDER BY items must appear in the select list if the statement contains a UNION, INTERSECT or EXCEPT operator.
  105	15	Unclosed quotation mark after the character string '%.*ls'.
  107	15	The column prefix '%.*ls' does not match with a table name or alias name used in the query.
  108	15	The ORDER BY position number %ld is out of range of the number of items in the select list.
  111	15	'%ls' must be the first statement in a query batch.
  113	15	Missing end comment mark '*/'.
  116	16	Only one expression can be specified in the select list when the subquery is not introduced with EXISTS.
  117	15	The %S_MSG name '%.*ls' contains more than the maximum number of prefixes. The maximum is %d.
  119	15	Must pass parameter number %d and subsequent parameters as '@name = value'. After the form '@name = value' has been used, all subsequent parameters must be passed in the form '@name = value'.
  128	15	The name "%.*s" is not permitted in this context. Valid expressions are constants, constant expressions, and (in some contexts) variables. Column names are not permitted.
  130	16	Cannot perform an aggregate function on an expression containing an aggregate or a subquery.
  134	15	The variable name '%.*ls' has already been declared. Variable names must be unique within a query batch or stored procedure.
  135	15	Cannot use a BREAK statement outside the scope of a WHILE statement.
  136	15	Cannot use a CONTINUE statement outside the scope of a WHILE statement.
  137	15	Must declare the scalar variable "%.*ls".
  141	15	A SELECT statement that assigns a value to a variable must not be combined with data-retrieval operations.
  144	15	Cannot use an aggregate or a subquery in an expression used for the group by list of a GROUP BY clause.
  145	15	ORDER BY items must appear in the select list if SELECT DISTINCT is specified.
  147	15	An aggregate may not appear in the WHERE clause unless it is in a subquery contained in a HAVING clause or a select list, and the column being aggregated is an outer reference.
  148	15	Incorrect time syntax in time string '%.*ls' used with WAITFOR.
  153	15	Invalid usage of the option %.*ls in the %ls statement.
  155	15	'%.*ls' is not a recognized %ls option.
  156	15	Incorrect syntax near the keyword '%.*ls'.
  174	15	The %.*ls function requires %d argument(s).
  178	15	A RETURN statement with a return value cannot be used in this context.
  189	15	The %ls function requires %d to %d arguments.
  191	15	Some part of your SQL statement is nested too deeply. Rewrite the query or break it up into smaller queries.
  195	15	'%.*ls' is not a recognized %S_MSG.
  201	16	Procedure or function '%.*ls' expects parameter '%.*ls', which was not supplied.
  203	16	The name '%.*ls' is not a valid identifier.
  205	16	All queries combined using a UNION, INTERSECT or EXCEPT operator must have an equal number of expressions in their target lists.
  206	16	Operand type clash: %ls is incompatible with %ls
  207	16	Invalid column name '%.*ls'.
  208	16	Invalid object name '%.*ls'.
  209	16	Ambiguous column name '%.*ls'.
  213	16	Column name or number of supplied values does not match table definition.
  214	16	Procedure expects parameter '%ls' of type '%ls'.
  217	16	Maximum stored procedure, function, trigger, or view nesting level exceeded (limit %d).
  220	16	Arithmetic overflow error for data type %ls, value = %ld.
  226	16	%ls statement not allowed within multi-statement transaction.
  229	14	The %ls permission was denied on the object '%.*ls', database '%.*ls', schema '%.*ls'.
  241	16	Conversion failed when converting date and/or time from character string.
  243	16	Type %.*ls is not a defined system type.
  245	16	Conversion failed when converting the %ls value '%.*ls' to data type %ls.
  248	16	The conversion of the %ls value '%.*ls' overflowed an int column.
  262	16	%ls permission denied in database '%.*ls'.
  263	16	Must specify table to select from.
  297	16	The user does not have permission to perform this action.
  300	14	%ls permission was denied on object '%.*ls', database '%.*ls'.
  317	15	Table-valued function '%.*ls' cannot have a column alias.
  319	16	Incorrect syntax near the keyword 'with'. If this statement is a common table expression, an xmlnamespaces clause or a change tracking context clause, the previous statement must be terminated with a semicolon.
  321	15	"%.*ls" is not a recognized table hints option. If it is intended as a parameter to a table-valued function or to the CHANGETABLE function, ensure that your database compatibility mode is set to 90.
  349	16	The procedure "%.*ls" has no parameter named "%.*ls".
  402	16	The data types %s and %s are incompatible in the %s operator.
  407	15	Internal error. The string routine in file %hs, line %d failed with HRESULT 0x%x.
  512	16	Subquery returned more than 1 value. This is not permitted when the subquery follows =, !=, <, <= , >, >= or when the subquery is used as an expression.
  515	16	Cannot insert the value NULL into column '%.*ls', table '%.*ls'; column does not allow nulls. %ls fails.
  529	16	Explicit conversion from data type %ls to %ls is not allowed.
  535	16	The %.*ls function resulted in an overflow. The number of dateparts separating two date/time instances is too large. Try to use %.*ls with a less precise datepart.
  537	16	Invalid length parameter passed to the %ls function.
  544	16	Cannot insert explicit value for identity column in table '%.*ls' when IDENTITY_INSERT is set to OFF.
  547	16	The %ls statement conflicted with the %ls constraint "%.*ls". The conflict occurred in database "%.*ls", table "%.*ls"%ls%.*ls%ls.
  574	16	%ls statement cannot be used inside a user transaction.
  596	16	Cannot continue the execution because the session is in the kill state.
  601	12	Could not continue scan with NOLOCK due to data movement.
  615	21	Could not find database ID %d, name '%.*ls'. The database may be offline. Wait a few minutes and try again.
  902	16	To change the %ls, the database must be in state in which a checkpoint can be executed.
  904	16	Database %ld cannot be autostarted during server shutdown or startup.
  907	16	The database "%ls" has inconsistent database or file metadata.
  911	16	Database '%.*ls' does not exist. Make sure that the name is entered correctly.
  913	22	Could not find database ID %d. Database may not be activated yet or may be in transition. Reissue the query once the database is available. If you do not think this error is due to a database that is transitioning its state and this error continues to occur, contact your primary support provider. Please have available for review the Microsoft SQL Server error log and any additional information relevant to the circumstances when the error occurred.
  916	14	The server principal "%.*ls" is not able to access the database "%.*ls" under the current security context.
  921	14	Database '%.*ls' has not been recovered yet. Wait and try again.
  922	14	Database '%.*ls' is being recovered. Waiting until recovery is finished.
  923	14	Database '%.*ls' is in restricted mode. Only the database owner and members of the dbcreator and sysadmin roles can access it.
  924	14	Database '%.*ls' is already open and can only have one user at a time.
  926	14	Database '%.*ls' cannot be opened. It has been marked SUSPECT by recovery. See the SQL Server errorlog for more information.
  927	14	Database '%.*ls' cannot be opened. It is in the middle of a restore.
  941	16	Database '%.*ls' cannot be opened because it is not started. Retry when the database is started.
  942	14	Database '%.*ls' cannot be opened because it is offline.
  943	14	Database '%.*ls' cannot be opened because its version (%d) is later than the current server version (%d).
  944	10	Converting database '%.*ls' from version %d to the current version %d.
  945	16	Database '%.*ls' cannot be opened due to inaccessible files or insufficient memory or disk space. See the SQL Server errorlog for details.
  946	14	Cannot open database '%.*ls' version %d. Upgrade the database to the latest version.
  948	20	The database '%.*ls' cannot be opened because it is version %d. This server supports version %d and earlier. A downgrade path is not supported.
  951	10	Database '%.*ls' running the upgrade step from version %d to version %d.
  952	16	Database '%.*ls' is in transition. Try the statement later.
  954	14	The database "%.*ls" cannot be opened. It is acting as a mirror database.
  955	14	Database %.*ls is enabled for Database Mirroring, but the database lacks quorum: the database cannot be opened. Check the partner and witness connections if configured.
  956	14	Database %.*ls is enabled for Database Mirroring, but has not yet synchronized with its partner. Try the operation again later.
  957	17	Database '%.*ls' is enabled for database mirroring or has joined an availability group. The name of the database cannot be changed.
  976	14	The target database, '%.*ls', is participating in an availability group and is currently not accessible for queries. Either data movement is suspended or the availability replica is not enabled for read access. To allow read-only access to this and other databases in the availability group, enable read access to one or more secondary availability replicas in the group. For more information, see the ALTER AVAILABILITY GROUP statement in SQL Server Books Online.
  1013	15	The objects "%.*ls" and "%.*ls" in the FROM clause have the same exposed names. Use correlation names to distinguish them.
  1023	15	Invalid parameter %d specified for %ls.
  1033	15	The ORDER BY clause is invalid in views, inline functions, derived tables, subqueries, and common table expressions, unless TOP, OFFSET or FOR XML is also specified.
  1038	15	An object or column name is missing or empty. For SELECT INTO statements, verify each column has a name. For other statements, look for empty alias names. Aliases defined as "" or [] are not allowed. Change the alias to a valid name.
  1046	15	Subqueries are not allowed in this context. Only scalar expressions are allowed.
  1060	15	The number of rows provided for a TOP or FETCH clauses row count parameter must be an integer.
  1087	15	Must declare the table variable "%.*ls".
  1205	13	Transaction (Process ID %d) was deadlocked on %.*ls resources with another process and has been chosen as the deadlock victim. Rerun the transaction.
  1222	16	Lock request time out period exceeded.
  1402	20	Witness did not find an entry for database mirroring GUID {%.8x-%.4x-%.4x-%.2x%.2x-%.2x%.2x%.2x%.2x%.2x%.2x}. A configuration mismatch exists. Retry the command, or reset the witness from one of the database mirroring partners.
  1403	16	The witness for the mirroring session received error response %d (state %d) from server instance %.*ls for database %.*ls. For more information about the error, refer to the error log on this server instance and the partner server instance.
  1404	16	The command failed because the database mirror is busy. Reissue the command later.
  1405	16	The database "%.*ls" is already enabled for database mirroring.
  1406	16	Unable to force service safely. Remove database mirroring and recover database "%.*ls" to gain access.
  1407	16	The remote copy of database "%.*ls" is not related to the local copy of the database.
  1408	16	The remote copy of database "%.*ls" is not recovered far enough to enable database mirroring or to join it to the availability group. You need to apply missing log records to the remote database by restoring the current log backups from the principal/primary database.
  1409	16	Database "%.*ls" requires database logs to be restored either on the future mirror database before you can enable database mirroring or on a secondary availability database before you can join it to the availability group. Restore current log backups from the principal database or primary database.
  1410	16	The remote copy of database "%.*ls" is already enabled for database mirroring.
  1411	16	The remote copy of database "%.*ls" has not had enough log backups applied to roll forward all of its files to a common point in time.
  1412	16	The remote copy of database "%.*ls" has not been rolled forward to a point in time that is encompassed in the local copy of the database log.
  1413	16	Communications to the remote server instance '%.*ls' failed before database mirroring was fully started. The ALTER DATABASE command failed. Retry the command when the remote database is started.
  1414	16	The database is being closed before database mirroring is fully initialized. The ALTER DATABASE command failed.
  1415	16	The database mirroring operation for database "%.*ls" failed. The requested operation could not be performed.
  1416	16	Database "%.*ls" is not configured for database mirroring.
  1417	16	Database mirroring has been disabled by the administrator for database "%.*ls".
  1418	16	The server network address "%.*ls" can not be reached or does not exist. Check the network address name and that the ports for the local and remote endpoints are operational.
  1419	16	The remote copy of database "%.*ls" cannot be opened. Check the database name and ensure that it is in the restoring state, and then reissue the command.
  1420	16	Database mirroring was unable to obtain the network hostname. Operating system error %ls encountered. Verify the network configuration.
  1421	16	Communications to the remote server instance '%.*ls' failed to complete before its timeout. The ALTER DATABASE command may have not completed. Retry the command.
  1422	16	The mirror server instance is not caught up to the recent changes to database "%.*ls". Unable to fail over.
  1424	16	The remote server instance has a more recent value for the property '%.*ls'. Property value not changed.
  1425	16	The property value is invalid for '%.*ls'. Property value not changed.
  1426	16	To issue ALTER DATABASE SET WITNESS, all three server instances must be interconnected, and the mirror database must be caught up. When these conditions are met, reissue the command.
  1427	16	The server instance '%.*ls' could not act as the witness. The ALTER DATABASE SET WITNESS command failed.
  1428	16	The request is refused because the responding server instance is not in a state to service the request.
  1429	16	The witness server instance name must be distinct from both of the server instances that manage the database. The ALTER DATABASE SET WITNESS command failed.
  1430	16	Database '%.*ls' is in an unstable state for removing database mirroring, so recovery may fail. Verify the data after recovery.
  1431	16	Neither the partner nor the witness server instance for database "%.*ls" is available. Reissue the command when at least one of the instances becomes available.
  1433	16	All three server instances did not remain interconnected for the duration of the ALTER DATABASE SET WITNESS command. There may be no witness associated with the database. Verify the status and when necessary repeat the command.
  1436	16	The Service Broker ID for the remote copy of database "%.*ls" does not match the ID on the principal server.
  1438	16	The server instance %ls rejected configure request; read its error log file for more information. The reason %u, and state %u, can be of use for diagnostics by Microsoft. This is a transient error hence retrying the request is likely to succeed. Correct the cause if any and retry.
  1439	16	There is currently no witness associated with database "%.*ls".
  1440	10	Database mirroring is active with database '%.*ls' as the principal copy. This is an informational message only. No user action is required.
  1441	10	Database mirroring is active with database '%.*ls' as the mirror copy. This is an informational message only. No user action is required.
  1442	10	Database mirroring is inactive for database '%.*ls'. This is an informational message only. No user action is required.
  1443	10	Database mirroring has been terminated for database '%.*ls'. This is an informational message only. No user action is required.
  1444	10	Bypassing recovery for database '%ls' because it is marked as a mirror database, which cannot be recovered. This is an informational message only. No user action is required.
  1445	10	Bypassing recovery for database '%ls' because it is marked as an inaccessible database mirroring database. A problem exists with the mirroring session. The session either lacks a quorum or the communications links are broken because of problems with links, endpoint configuration, or permissions (for the server account or security certificate). To gain access to the database, figure out what has changed in the session configuration and undo the change.
  1446	10	The "%.*ls" server instance is already acting as the witness.
  1447	16	ALTER DATABASE "%.*ls" command cannot be executed until both partner server instances are up, running, and connected. Start the partner and reissue the command.
  1448	16	The remote copy of database "%.*ls" does not exist. Check the database name and reissue the command.
  1449	16	ALTER DATABASE command failed due to an invalid server connection string.
  1450	16	The ALTER DATABASE command failed because the worker thread cannot be created.
  1451	16	Database mirroring information was not found in the system table.
  1452	16	The partner server instance name must be distinct from the server instance that manages the database. The ALTER DATABASE SET PARTNER command failed.
  1453	17	'%.*ls', the remote mirroring partner for database '%.*ls', encountered error %d, status %d, severity %d. Database mirroring has been suspended. Resolve the error on the remote server and resume mirroring, or remove mirroring and re-establish the mirror server instance.
  1454	17	Database mirroring will be suspended. Server instance '%.*ls' encountered error %d, state %d, severity %d when it was acting as a mirroring partner for database '%.*ls'. The database mirroring partners might try to recover automatically from the error and resume the mirroring session. For more information, view the error log for additional error messages.
  1455	16	The database mirroring service cannot be forced for database "%.*ls" because the database is not in the correct state to become the principal database.
  1456	16	The ALTER DATABASE command could not be sent to the remote server instance '%.*ls'. The database mirroring configuration was not changed. Verify that the server is connected, and try again.
  1457	23	Synchronization of the mirror database, '%.*ls', was interrupted, leaving the database in an inconsistent state. The ALTER DATABASE command failed. Ensure that the principal database, if available, is back up and online, and then reconnect the mirror server instance and allow the mirror database to finish synchronizing.
  1458	17	The principal copy of the '%.*ls' database encountered error %d, status %d, severity %d while sending page %S_PGID to the mirror. Database mirroring has been suspended. Try to resolve the error condition, and resume mirroring.
  1459	24	An error occurred while accessing the database mirroring metadata. Drop mirroring (ALTER DATABASE database_name SET PARTNER OFF) and reconfigure it.
  1460	16	The database "%.*ls" is already configured for database mirroring on the remote server. Drop database mirroring on the remote server to establish a new partner.
  1462	16	Database mirroring is disabled due to a failed redo operation. Unable to resume.
  1463	16	Database mirroring is not available in the edition of this SQL Server instance. See books online for more details on feature support in different SQL Server editions.
  1464	16	Database "%.*ls" is not in a recovering state which is required for a mirror database or secondary database. The remote database must be restored using WITH NORECOVERY.
  1465	16	Database "%.*ls" database is not in full recovery mode on each of the server instances. The full recovery model is required for a database to participate in database mirroring or in an availability group.
  1466	16	Database "%.*ls" is read-only on one of the server instances which is incompatible with participating in database mirroring or in an availability group. Set the database to read-write mode, and retry the operation.
  1467	16	Database "%.*ls" database is in emergency or suspect mode on one of the partners which is incompatible with participating in database mirroring or in an availability group.
  1468	16	The operation cannot be performed on database "%.*ls" because it is involved in a database mirroring session or an availability group. Some operations are not allowed on a database that is participating in a database mirroring session or in an availability group.
  1470	16	The alter database for this partner config values may only be initiated on the current principal server for database "%.*ls".
  1471	16	The database mirroring connection terminated. Out of memory sending message for database "%.*ls".
  1472	16	The database mirroring connection terminated. Communications error sending message for database "%.*ls".
  1473	16	This SQL Server edition does not allow changing the safety level. ALTER DATABASE command failed.
  1474	16	Database mirroring connection error %d '%.*ls' for '%.*ls'.
  1475	16	Database "%.*ls" might contain bulk logged changes that have not been backed up. Take a log backup on the principal database or primary database. Then restore this backup either on the mirror database to enable database mirroring or on every secondary database to enable you to join it to the availability group.
  1476	16	Database mirroring timeout value %d exceeds the maximum value 32767.
  1477	16	The database mirroring safety level must be FULL to manually failover database "%.*ls". Set safety level to FULL and retry.
  1478	16	The mirror database, "%.*ls", has insufficient transaction log data to preserve the log backup chain of the principal database. This may happen if a log backup from the principal database has not been taken or has not been restored on the mirror database.
  1479	16	The mirroring connection to "%.*ls" has timed out for database "%.*ls" after %d seconds without a response. Check the service and network connections.
  1480	10	The %S_MSG database "%.*ls" is changing roles from "%ls" to "%ls" because the mirroring session or availability group failed over due to %S_MSG. This is an informational message only. No user action is required.
  1485	10	Database mirroring has been enabled on this instance of SQL Server.
  1486	10	Database Mirroring Transport is disabled in the endpoint configuration.
  1488	16	Database "%.*ls" database is in single user mode which is incompatible with participating in database mirroring or in an availability group. Set database to multi-user mode, and retry the operation.
  1499	16	Database mirroring error: status %u, severity %u, state %u, string %.*ls.
  1801	16	Database '%.*ls' already exists. Choose a different database name.
  1802	16	CREATE DATABASE failed. Some file names listed could not be created. Check related errors.
  1803	17	The CREATE DATABASE statement failed. The primary file must be at least %d MB to accommodate a copy of the model database.
  1807	17	Could not obtain exclusive lock on database '%.*ls'. Retry the operation later.
  1813	16	Could not open new database '%.*ls'. CREATE DATABASE is aborted.
  1824	16	Cannot attach a database that was being restored.
  1828	16	The logical file name "%.*ls" is already in use. Choose a different name.
  1834	16	The file '%ls' cannot be overwritten. It is being used by database '%.*ls'.
  2501	16	Cannot find a table or object with the name "%.*ls". Check the system catalog.
  2520	16	Could not find database '%.*ls'. The database either does not exist, or was dropped before a statement tried to use it. Verify if the database exists by querying the sys.databases catalog view.
  2526	16	Incorrect DBCC statement. Check the documentation for the correct DBCC syntax and options.
  2528	10	DBCC execution completed. If DBCC printed error messages, contact your system administrator.
  2536	10	DBCC results for '%.*ls'.
  2560	16	Parameter %d is incorrect for this DBCC statement.
  2571	14	User '%.*ls' does not have permission to run DBCC %.*ls.
  2583	16	An incorrect number of parameters was given to the DBCC statement.
  2593	10	There are %I64d rows in %I64d pages for object "%.*ls".
  2598	16	Check cannot proceed on any objects belonging to database "%.*ls" because it is currently in recovery.
  2627	14	Violation of %ls constraint '%.*ls'. Cannot insert duplicate key in object '%.*ls'. The duplicate key value is %ls.
  2705	16	Column names in each table must be unique. Column name '%.*ls' in table '%.*ls' is specified more than once.
  2714	16	There is already an object named '%.*ls' in the database.
  2718	16	The object name '%.*ls' contains more than the maximum number of prefixes. The maximum is %d.
  2732	16	Error number %ld is invalid. The number must be from %ld through %ld and it cannot be 50000.
  2745	10	Process ID %d has raised user error %d, severity %d. SQL Server is terminating this process.
  2754	16	Error severity levels greater than %d can only be specified by members of the sysadmin role, using the WITH LOG option.
  2760	16	The specified schema name "%.*ls" either does not exist or you do not have permission to use it.
  2787	16	Invalid format specification: '%.*ls'.
  2812	16	Could not find stored procedure '%.*ls'.
  3002	16	Cannot BACKUP or RESTORE a database snapshot.
  3009	16	Could not insert a backup or restore history/detail record in the msdb database. This may indicate a problem with the msdb database. The backup/restore operation was still successful.
  3013	16	%hs is terminating abnormally.
  3014	10	%hs successfully processed %I64d pages in %d.%03d seconds (%d.%03d MB/sec).
  3021	16	Cannot perform a backup or restore operation within a transaction.
  3023	16	Backup, file manipulation operations (such as ALTER DATABASE ADD FILE) and encryption changes on a database must be serialized. Reissue the statement after the current backup or file manipulation operation is completed.
  3024	16	You can only perform a full backup of the master database. Use BACKUP DATABASE to back up the entire master database.
  3025	16	Missing database name. Reissue the statement specifying a valid database name.
  3031	16	Option '%ls' conflicts with option(s) '%ls'. Remove the conflicting option and reissue the statement.
  3032	16	One or more of the options (%ls) are not supported for this statement. Review the documentation for supported options.
  3033	16	BACKUP DATABASE cannot be used on a database opened in emergency mode.
  3035	16	Cannot perform a differential backup for database "%ls", because a current database backup does not exist. Perform a full database backup by reissuing BACKUP DATABASE, omitting the WITH DIFFERENTIAL option.
  3036	16	The database "%ls" is in warm-standby state (set by executing RESTORE WITH STANDBY) and cannot be backed up until the entire restore sequence is completed.
  3038	16	The file name "%ls" is invalid as a backup device name. Reissue the BACKUP statement with a valid file name.
  3041	16	BACKUP failed to complete the command %.*ls. Check the backup application log for detailed messages.
  3044	16	Invalid zero-length device name. Reissue the BACKUP statement with a valid device name.
  3049	16	BACKUP detected corruption in the database log. Check the errorlog for more information.
  3051	16	BACKUP LOG was unable to maintain mirroring consistency for database '%ls'. Database mirroring has been suspended.
  3059	16	This BACKUP or RESTORE command is not supported on a database mirror or secondary replica.
  3098	16	The backup cannot be performed because '%ls' was requested after the media was formatted with an incompatible structure. To append to this media set, either omit '%ls' or specify '%ls'. Alternatively, you can create a new media set by using WITH FORMAT in your BACKUP statement. If you use WITH FORMAT on an existing media set, all its backup sets will be overwritten.
  3101	16	Exclusive access could not be obtained because the database is in use.
  3102	16	%ls cannot process database '%ls' because it is in use by this session. It is recommended that the master database be used when performing this operation.
  3104	16	RESTORE cannot operate on database '%ls' because it is configured for database mirroring or has joined an availability group. If you intend to restore the database, use ALTER DATABASE to remove mirroring or to remove the database from its availability group.
  3108	16	To restore the master database, the server must be running in single-user mode. For information on starting in single-user mode, see "How to: Start an Instance of SQL Server (sqlservr.exe)" in Books Online.
  3110	14	User does not have permission to RESTORE database '%.*ls'.
  3112	16	Cannot restore any database other than master when the server is in single user mode.
  3116	16	The supplied backup is not on the same recovery path as the database, and is ineligible for use for an online file restore.
  3117	16	The log or differential backup cannot be restored because no files are ready to rollforward.
  3118	16	The database "%ls" does not exist. RESTORE can only create a database when restoring either a full backup or a file backup of the primary file.
  3119	16	Problems were identified while planning for the RESTORE statement. Previous messages provide details.
  3120	16	This backup set will not be restored because all data has already been restored to a point beyond the time covered by this backup set.
  3121	16	The file "%ls" is on a recovery path that is inconsistent with application of this backup set. RESTORE cannot continue.
  3123	16	Invalid database name '%.*ls' specified for backup or restore operation.
  3127	16	The file '%.*ls' of restored database '%ls' is being left in the defunct state because the database is using the simple recovery model and the file is marked for read-write access. Therefore, only read-only files can be recovered by piecemeal restore.
  3132	16	The media set has %d media families but only %d are provided. All members must be provided.
  3135	16	The backup set in file '%ls' was created by %hs and cannot be used for this restore operation.
  3136	16	This differential backup cannot be restored because the database has not been restored to the correct earlier state.
  3141	16	The database to be restored was named '%ls'. Reissue the statement using the WITH REPLACE option to overwrite the '%ls' database.
  3142	16	File "%ls" cannot be restored over the existing "%ls". Reissue the RESTORE statement using WITH REPLACE to overwrite pre-existing files, or WITH MOVE to identify an alternate location.
  3143	16	The data set on device '%ls' is not a SQL Server backup set.
  3144	16	File '%.*ls' was not backed up in file %d on device '%ls'. The file cannot be restored from this backup set.
  3145	16	The STOPAT option is not supported for databases that use the SIMPLE recovery model.
  3147	16	Backup and restore operations are not allowed on database tempdb.
  3153	16	The database is already fully recovered.
  3154	16	The backup set holds a backup of a database other than the existing '%ls' database.
  3155	16	The RESTORE operation cannot proceed because one or more files have been added or dropped from the database since the backup set was created.
  3156	16	File '%ls' cannot be restored to '%ls'. Use WITH MOVE to identify a valid location for the file.
  3159	16	The tail of the log for the database "%ls" has not been backed up. Use BACKUP LOG WITH NORECOVERY to backup the log if it contains work you do not want to lose. Use the WITH REPLACE or WITH STOPAT clause of the RESTORE statement to just overwrite the contents of the log.
  3161	16	The primary file is unavailable. It must be restored or otherwise made available.
  3165	16	Database '%ls' was restored, however an error was encountered while replication was being restored/removed. The database has been left offline. See the topic MSSQL_ENG003165 in SQL Server Books Online.
  3166	16	RESTORE DATABASE could not drop database '%ls'. Drop the database and then reissue the RESTORE DATABASE statement.
  3167	16	RESTORE could not start database '%ls'.
  3168	16	The backup of the system database on the device %ls cannot be restored because it was created by a different version of the server (%ls) than this server (%ls).
  3169	16	The database was backed up on a server running version %ls. That version is incompatible with this server, which is running version %ls. Either restore the database on a server that supports the backup, or use a backup that is compatible with this server.
  3170	16	The STANDBY filename is invalid.
  3173	16	The STOPAT clause provided with this RESTORE statement indicates that the tail of the log contains changes that must be backed up to reach the target point in time. The tail of the log for the database "%ls" has not been backed up. Use BACKUP LOG WITH NORECOVERY to back up the log, or use the WITH REPLACE clause in your RESTORE statement to overwrite the tail of the log.
  3174	16	The file '%ls' cannot be moved by this RESTORE operation.
  3176	16	File '%ls' is claimed by '%ls'(%d) and '%ls'(%d). The WITH MOVE clause can be used to relocate one or more files.
  3180	16	This backup cannot be restored using WITH STANDBY because a database upgrade is needed. Reissue the RESTORE without WITH STANDBY.
  3181	10	Attempting to restore this backup may encounter storage space problems. Subsequent messages will provide details.
  3182	16	The backup set cannot be restored because the database was damaged when the backup occurred. Salvage attempts may exploit WITH CONTINUE_AFTER_ERROR.
  3183	16	RESTORE detected an error on page (%d:%d) in database "%ls" as read from the backup set.
  3185	16	RESTORE cannot apply this backup set because the database is suspect. Restore a backup set that repairs the damage.
  3186	16	The backup set has been damaged. RESTORE will not attempt to apply this backup set.
  3187	16	RESTORE WITH CHECKSUM cannot be specified because the backup set does not contain checksum information.
  3189	16	Damage to the backup set was detected.
  3201	16	Cannot open backup device '%ls'. Operating system error %ls.
  3202	16	Write on "%ls" failed: %ls
  3203	16	Read on "%ls" failed: %ls
  3204	16	The backup or restore was aborted.
  3205	16	Too many backup devices specified for backup or restore; only %d are allowed.
  3206	16	Backup device '%.*ls' does not exist. To view existing backup devices, use the sys.backup_devices catalog view. To create a new backup device use either sp_addumpdevice or SQL Server Management Studio.
  3207	16	Backup or restore requires at least one backup device. Rerun your statement specifying a backup device.
  3208	16	Unexpected end of file while reading beginning of backup set. Confirm that the media contains a valid SQL Server backup set, and see the console error log for more details.
  3211	10	%d percent processed.
  3217	16	Invalid value specified for %ls parameter.
  3219	16	The file or filegroup "%.*ls" cannot be selected for this operation.
  3224	16	Cannot create worker thread.
  3227	16	The backup media on "%ls" is part of media family %d which has already been processed on "%ls". Ensure that backup devices are correctly specified. For tape devices, ensure that the correct volumes are loaded.
  3229	16	Request for device '%ls' timed out.
  3231	16	The media loaded on "%ls" is formatted to support %d media families, but %d media families are expected according to the backup device specification.
  3234	16	Logical file '%.*ls' is not part of database '%ls'. Use RESTORE FILELISTONLY to list the logical file names.
  3241	16	The media family on device '%ls' is incorrectly formed. SQL Server cannot process this media family.
  3242	16	The file on device '%ls' is not a valid Microsoft Tape Format backup set.
  3244	16	Descriptor block size exceeds %d bytes. Use a shorter name and/or description string and retry the operation.
  3246	16	The media family on device '%ls' is marked as nonappendable. Reissue the statement using the INIT option to overwrite the media.
  3250	16	The value '%d' is not within range for the %ls parameter.
  3254	16	The volume on device '%ls' is empty.
  3256	16	The backup set on device '%ls' was terminated while it was being created and is incomplete. RESTORE sequence is terminated abnormally.
  3257	16	There is insufficient free space on disk volume '%ls' to create the database. The database requires %I64u additional free bytes, while only %I64u bytes are available.
  3258	16	The volume on the device "%ls" is not part of the media set that is currently being processed. Ensure that the backup devices are loaded with the correct media.
  3259	16	The volume on device '%ls' is not part of a multiple family media set. BACKUP WITH FORMAT can be used to form a new media set.
  3262	10	The backup set on file %d is valid.
  3266	16	The backup data at the end of "%ls" is incorrectly formatted. Backup sets on the media might be damaged and unusable. To determine the backup sets on the media, use RESTORE HEADERONLY. To determine the usability of the backup sets, run RESTORE VERIFYONLY. If all of the backup sets are incomplete, reformat the media using BACKUP WITH FORMAT, which destroys all the backup sets.
  3268	16	Cannot use the backup file '%ls' because it was originally formatted with sector size %d and is now on a device with sector size %d.
  3271	16	A nonrecoverable I/O error occurred on file "%ls:" %ls.
  3283	16	The file "%ls" failed to initialize correctly. Examine the error logs for more details.
  3402	10	The database '%ls' is marked %ls and is in a state that does not allow recovery to be run.
  3406	10	%d transactions rolled forward in database '%.*ls' (%d:%d). This is an informational message only. No user action is required.
  3407	10	%d transactions rolled back in database '%.*ls' (%d:%d). This is an informational message only. No user action is required.
  3408	10	Recovery is complete. This is an informational message only. No user action is required.
  3414	10	An error occurred during recovery, preventing the database '%ls' (%d:%d) from restarting. Diagnose the recovery errors and fix them, or restore from a known good backup. If errors are not corrected or expected, contact Technical Support.
  3419	16	Recovery for database '%.*ls' is being skipped because it requires an upgrade but is marked for Standby. Use RESTORE DATABASE WITH NORECOVERY to take the database back to a Restoring state and continue the restore sequence.
  3421	10	Recovery completed for database %ls (database ID %d) in %I64d second(s) (analysis %I64d ms, redo %I64d ms, undo %I64d ms.) This is an informational message only. No user action is required.
  3441	21	During startup of warm standby database '%.*ls' (database ID %d), its standby file ('%ls') was inaccessible to the RESTORE statement. The operating system error was '%ls'. Diagnose the operating system error, correct the problem, and retry startup.
  3443	21	Database '%ls' (database ID %d:%d) was marked for standby or read-only use, but has been modified. The RESTORE LOG statement cannot be performed. Restore the database from a backup.
  3445	21	File '%ls' is not a valid undo file for database '%.*ls (database ID %d). Verify the file path, and specify the correct file.
  3446	16	Primary log file is not available for database '%ls' (%d:%d).  The log cannot be backed up.
  3454	10	Recovery is writing a checkpoint in database '%.*ls' (%d). This is an informational message only. No user action is required.
  3505	14	Only the owner of database "%.*ls" or someone with relevant permissions can run the CHECKPOINT statement.
  3609	16	The transaction ended in the trigger. The batch has been aborted.
  3621	10	The statement has been terminated.
  3633	16	The operating system returned the error '%ls' while attempting '%ls' on '%ls' at '%hs'(%d).
  3634	16	The operating system returned the error '%ls' while attempting '%ls' on '%ls'.
  3701	11	Cannot %S_MSG the %S_MSG '%.*ls', because it does not exist or you do not have permission.
  3702	16	Cannot drop database "%.*ls" because it is currently in use.
  3707	16	Cannot detach a suspect or recovery pending database. It must be repaired or dropped.
  3708	16	Cannot %S_MSG the %S_MSG '%.*ls' because it is a system %S_MSG.
  3709	16	Cannot %S_MSG the database while the database snapshot "%.*ls" refers to it. Drop that database first.
  3724	16	Cannot %S_MSG the %S_MSG '%.*ls' because it is being used for replication.
  3743	16	The database '%.*ls' is enabled for database mirroring. Database mirroring must be removed before you drop the database.
  3902	16	The COMMIT TRANSACTION request has no corresponding BEGIN TRANSACTION.
  3903	16	The ROLLBACK TRANSACTION request has no corresponding BEGIN TRANSACTION.
  3906	16	Failed to update database "%.*ls" because the database is read-only.
  3908	16	Could not run BEGIN TRANSACTION in database '%.*ls' because the database is in emergency mode or is damaged and must be restarted.
  4014	20	A fatal error occurred while reading the input stream from the network. The session will be terminated (input error: %d, output error: %d).
  4030	10	The medium on device '%ls' expires on %hs and cannot be overwritten.
  4035	10	Processed %I64d pages for database '%ls', file '%ls' on file %d.
  4037	16	The user-specified MEDIANAME "%.*ls" does not match the MEDIANAME "%ls" of the device "%ls".
  4038	16	Cannot find file ID %d on device '%ls'.
  4060	11	Cannot open database "%.*ls" requested by the login. The login failed.
  4061	11	Neither the database "%.*ls" requested by the login nor the user default database could be opened. The master database is being used instead.
  4062	11	Cannot open user default database. Using master database instead.
  4063	11	Cannot open database "%.*ls" that was requested by the login. Using the user default database "%.*ls" instead.
  4064	11	Cannot open user default database. Login failed.
  4104	16	The multi-part identifier "%.*ls" could not be bound.
  4108	15	Windowed functions can only appear in the SELECT or ORDER BY clauses.
  4112	15	The function '%.*ls' must have an OVER clause with ORDER BY.
  4121	16	Cannot find either column "%.*ls" or the user-defined function or aggregate "%.*ls", or the name is ambiguous.
  4145	15	An expression of non-boolean type specified in a context where a condition is expected, near '%.*ls'.
  4202	16	BACKUP LOG is not possible because bulk logged changes exist in the database and one or more filegroups are unavailable.
  4208	16	The statement %hs is not allowed while the recovery model is SIMPLE. Use BACKUP DATABASE or change the recovery model using ALTER DATABASE.
  4212	16	Cannot back up the log of the master database. Use BACKUP DATABASE instead.
  4214	16	BACKUP LOG cannot be performed because there is no current database backup.
  4215	10	The log was not truncated because records at the beginning of the log are pending replication or Change Data Capture. Ensure the Log Reader Agent or capture job is running or use sp_repldone to mark transactions as distributed or captured.
  4217	10	BACKUP LOG cannot modify the database because the database is read-only. The backup will continue, although subsequent backups will duplicate the work of this backup.
  4219	10	The log backup chain is broken. You must perform a full database backup before you can perform a log backup.
  4303	16	The roll forward start point is now at log sequence number (LSN) %.*s. Additional roll forward past LSN %.*s is required to complete the restore sequence.
  4305	16	The log in this backup set begins at LSN %.*ls, which is too recent to apply to the database. An earlier log backup that includes LSN %.*ls can be restored.
  4312	16	This log cannot be restored because a gap in the log chain was created. Use more recent data backups to bridge the gap.
  4318	16	File '%ls' has been rolled forward to LSN %.*ls. This log terminates at LSN %.*ls, which is too early to apply the WITH RECOVERY option. Reissue the RESTORE LOG statement WITH NORECOVERY.
  4319	16	A previous restore operation was interrupted and did not complete processing on file '%ls'. Either restore the backup set that was interrupted or restart the restore sequence.
  4320	16	The file "%ls" was not fully restored by a database or file restore. The entire file must be successfully restored before applying this backup set.
  4322	10	This backup set contains records that were logged before the designated point in time. The database is being left in the restoring state so that more roll forward can be performed.
  4323	16	A previous RESTORE WITH CONTINUE_AFTER_ERROR operation left the database in a potentially damaged state. To continue this RESTORE sequence, all further steps must include the CONTINUE_AFTER_ERROR option.
  4326	16	The log in this backup set terminates at LSN %.*ls, which is too early to apply to the database. A more recent log backup that includes LSN %.*ls can be restored.
  4327	16	The log in this backup set contains bulk-logged changes. Point-in-time recovery was inhibited. The database has been rolled forward to the end of the log.
  4330	16	This backup set cannot be applied because it is on a recovery path that is inconsistent with the database. The recovery path is the sequence of data and log backups that have brought the database to a particular recovery point. Find a compatible backup to restore, or restore the rest of the database to match a recovery point within this backup set, which will restore the database to a different point in time. For more information about recovery paths, see SQL Server Books Online.
  4331	16	The database cannot be recovered because the files have been restored to inconsistent points in time.
  4332	16	RESTORE LOG has been halted. To use the database in its current state, run RESTORE DATABASE %ls WITH RECOVERY.
  4333	16	The database cannot be recovered because the log was not restored.
  4335	16	The specified STOPAT time is too early. All or part of the database is already rolled forward beyond that point.
  4338	16	The STOPAT clause specifies a point too early to allow this backup set to be restored. Choose a different stop point or use RESTORE DATABASE WITH RECOVERY to recover at the current point.
  4339	10	This RESTORE statement successfully performed some actions, but the database could not be brought online because one or more RESTORE steps are needed. Previous messages indicate reasons why recovery cannot occur at this point.
  4341	16	This log backup contains bulk-logged changes. It cannot be used to stop at an arbitrary point in time.
  4343	16	The database has been rolled forward to the end of this backup set and beyond the specified point in time. RESTORE WITH RECOVERY can be used to accept the current recovery point.
  4347	16	The current restore sequence was previously interrupted during the transition to the online state. RESTORE DATABASE WITH RECOVERY can be used to complete the transition to online.
  4349	16	The log in this backup set begins at LSN %.*ls, which is too recent to apply to the database. This restore sequence needs to initialize the log to start at LSN %.*ls. Reissue the RESTORE LOG statement using an earlier log backup.
  4353	16	Conflicting file relocations have been specified for file '%.*ls'. Only a single WITH MOVE clause should be specified for any logical file name.
  5001	16	User must be in the master database.
  5002	16	Database '%.*ls' does not exist. Verify the name in sys.databases and try the operation again.
  5004	16	To use ALTER DATABASE, the database must be in a writable state in which a checkpoint can be executed.
  5006	16	Could not get exclusive use of %S_MSG '%.*ls' to perform the requested operation.
  5008	16	This ALTER DATABASE statement is not supported. Correct the syntax and execute the statement again.
  5011	14	User does not have permission to alter database '%.*ls', the database does not exist, or the database is not in a state that allows access checks.
  5012	16	The name of the primary filegroup cannot be changed.
  5016	16	Cannot change the name of the system database %.*ls.
  5018	10	The file "%.*ls" has been modified in the system catalog. The new path will be used the next time the database is started.
  5030	16	The database could not be exclusively locked to perform the operation.
  5041	16	MODIFY FILE failed. File '%.*ls' does not exist.
  5052	16	%ls is not permitted while a database is in the %ls state.
  5058	16	Option '%.*ls' cannot be set in database '%.*ls'.
  5059	16	Database '%.*ls' is in transition. Try the ALTER DATABASE statement later.
  5060	10	Nonqualified transactions are being rolled back. Estimated rollback completion: %d%%.
  5061	16	ALTER DATABASE failed because a lock could not be placed on database '%.*ls'. Try again later.
  5062	16	The option "%.*ls" conflicts with another requested option. The options cannot both be requested at the same time.
  5063	16	Database '%.*ls' is in warm standby. A warm-standby database is read-only.
  5064	16	Changes to the state or options of database '%.*ls' cannot be made at this time. The database is in single-user mode, and a user is currently connected to it.
  5066	16	Database options single user and dbo use only cannot be set at the same time.
  5069	16	ALTER DATABASE statement failed.
  5070	16	Database state cannot be changed while other users are using the database '%.*ls'
  5078	16	Cannot alter database options for "%ls" because it is READONLY, OFFLINE, or marked SUSPECT.
  5084	10	Setting database option %ls to %ls for database '%.*ls'.
  5094	16	The operation cannot be performed on a database with database snapshots or active DBCC replicas.
  5105	16	A file activation error occurred. The physical file name '%.*ls' may be incorrect. Diagnose and correct additional errors, and retry the operation.
  5108	10	Log file '%.*ls' does not match the primary file. It may be from a different database or the log may have been rebuilt previously.
  5110	16	The file "%.*ls" is on a network path that is not supported for system database files.
  5118	16	The file "%ls" is compressed but does not reside in a read-only database or filegroup. The file must be decompressed.
  5120	16	Unable to open the physical file "%.*ls". Operating system error %d: "%ls".
  5121	16	The path specified by "%.*ls" is not in a valid directory.
  5123	16	CREATE FILE encountered operating system error %ls while attempting to open or create the physical file '%.*ls'.
  5133	16	Directory lookup for the file "%ls" failed with the operating system error %ls.
  5149	16	MODIFY FILE encountered operating system error %ls while attempting to expand the physical file '%ls'.
  5170	16	Cannot create file '%ls' because it already exists. Change the file path or the file name, and retry the operation.
  5171	16	%.*ls is not a primary database file.
  5181	16	Could not restart database "%.*ls". Reverting to the previous status.
  5701	10	Changed database context to '%.*ls'.
  5702	10	SQL Server is terminating this process.
  5703	10	Changed language setting to %.*ls.
  5812	14	You do not have permission to run the RECONFIGURE statement.
  6005	10	SHUTDOWN is in progress.
  6006	10	Server shut down by %.*ls from login %.*ls.
  6101	16	Session ID %d is not valid.
  6102	14	User does not have permission to use the KILL statement.
  6103	17	Could not do cleanup for the killed process. Received message %d.
  6104	16	Cannot use KILL to kill your own process.
  6106	16	Process ID %d is not an active process ID.
  6107	14	Only user processes can be killed.
  6108	16	KILL SPID WITH COMMIT/ROLLBACK is not supported by Microsoft SQL Server. Use KILL UOW WITH COMMIT/ROLLBACK to resolve in-doubt distributed transactions involving Microsoft Distributed Transaction Coordinator (MS DTC).
  6109	10	SPID %d: transaction rollback in progress. Estimated rollback completion: %d%%. Estimated time remaining: %d seconds.
  6110	16	The distributed transaction with UOW %s does not exist.
  6115	16	KILL command cannot be used inside user transactions.
  6120	16	Status report cannot be obtained. Rollback operation for Process ID %d is not in progress.
  7201	17	Could not execute procedure on remote server '%.*ls' because SQL Server is not configured for remote access. Ask your system administrator to reconfigure SQL Server to allow remote access.
  7202	11	Could not find server '%.*ls' in sys.servers. Verify that the correct server name was specified. If necessary, execute the stored procedure sp_addlinkedserver to add the server to sys.servers.
  7303	16	Cannot initialize the data source object of OLE DB provider "%ls" for linked server "%ls".
  7391	16	The operation could not be performed because OLE DB provider "%ls" for linked server "%ls" was unable to begin a distributed transaction.
  7411	16	Server '%.*ls' is not configured for %ls.
  8102	16	Cannot update identity column '%.*ls'.
  8114	16	Error converting data type %ls to %ls.
  8115	16	Arithmetic overflow error converting %ls to data type %ls.
  8117	16	Operand data type %ls is invalid for %ls operator.
  8120	16	Column '%.*ls.%.*ls' is invalid in the select list because it is not contained in either an aggregate function or the GROUP BY clause.
  8121	16	Column '%.*ls.%.*ls' is invalid in the HAVING clause because it is not contained in either an aggregate function or the GROUP BY clause.
  8127	16	Column "%.*ls.%.*ls" is invalid in the ORDER BY clause because it is not contained in either an aggregate function or the GROUP BY clause.
  8134	16	Divide by zero error encountered.
  8143	16	Parameter '%.*ls' was supplied multiple times.
  8144	16	Procedure or function %.*ls has too many arguments specified.
  8145	16	%.*ls is not a parameter for procedure %.*ls.
  8146	16	Procedure %.*ls has no parameters and arguments were supplied.
  8152	16	String or binary data would be truncated.
  8153	10	Warning: Null value is eliminated by an aggregate or other SET operation.
  8155	16	No column name was specified for column %d of '%.*ls'.
  8158	16	'%.*ls' has more columns than were specified in the column list.
  8159	16	'%.*ls' has fewer columns than were specified in the column list.
  8162	16	The formal parameter "%.*ls" was not declared as an OUTPUT parameter, but the actual parameter passed in requested output.
  8164	16	An INSERT EXEC statement cannot be nested.
  8169	16	Conversion failed when converting from a character string to uniqueidentifier.
  8178	16	The parameterized query '%.*ls' expects the parameter '%.*ls', which was not supplied.
  8189	16	You do not have permission to run '%ls'.
  8197	16	The object '%.*ls' does not exist or is invalid for this operation.
  8672	16	The MERGE statement attempted to UPDATE or DELETE the same row more than once.
  8921	16	Check terminated. A failure was detected while collecting facts. Possibly tempdb out of space or a system table is inconsistent. Check previous errors.
  8989	10	%.*ls found %d allocation errors and %d consistency errors in database '%ls'.
  9001	21	The log for database '%.*ls' is not available. Check the event log for related error messages. Resolve any errors and restart the database.
  9002	17	The transaction log for database '%ls' is full due to '%ls'.
  9003	20	The log scan number %S_LSN passed to log scan in database '%.*ls' is not valid. This error may indicate data corruption or that the log file (.ldf) does not match the data file (.mdf). If this error occurred during replication, re-create the publication. Otherwise, restore from backup if the problem results in a failure during startup.
  9004	21	An error occurred while processing the log for database '%.*ls'. If possible, restore from backup. If a backup is not available, it might be necessary to rebuild the log.
  10704	15	To rethrow an error, a THROW statement must be used inside a CATCH block. Insert the THROW statement inside a CATCH block, or add error parameters to the THROW statement.
  14200	16	The specified '%s' is invalid.
  14234	16	The specified '%s' is invalid (valid values are returned by %s).
  14243	10	Job '%s' started successfully.
  14252	16	Cannot perform this action on a job you do not own.
  14253	10	%ld (of %ld) job(s) stopped successfully.
  14254	10	Job '%s' stopped successfully.
  14256	16	Cannot start the job "%s" (ID %s) because it does not have any job server or servers defined. Associate the job with a job server by calling sp_add_jobserver.
  14257	16	Cannot stop the job "%s" (ID %s) because it does not have any job server or servers defined. Associate the job with a job server by calling sp_add_jobserver.
  14258	16	Cannot perform this operation while SQLServerAgent is starting. Try again later.
  14260	16	You do not have sufficient permission to run this command. Contact your system administrator.
  14261	16	The specified %s ('%s') already exists.
  14262	16	The specified %s ('%s') does not exist.
  14266	16	The specified '%s' is invalid (valid values are: %s).
  14270	16	Job '%s' is not currently targeted at server '%s'.
  14274	16	Cannot add, update, or delete a job (or its steps or schedules) that originated from an MSX server.
  14293	16	There are two or more jobs named '%s'. Specify %s instead of %s to uniquely identify the job.
  14294	16	Supply either %s or %s to identify the job.
  14373	16	Supply either %s or %s to identify the schedule.
  14393	16	Only owner of a job or members of sysadmin role or SQLAgentOperatorRole can start and stop the job.
  14420	16	The log shipping primary database %s.%s has backup threshold of %d minutes and has not performed a backup log operation for %d minutes. Check agent log and logshipping monitor information.
  14421	16	The log shipping secondary database %s.%s has restore threshold of %d minutes and is out of sync. No restore was performed for %d minutes. Restored latency is %d minutes. Check agent log and logshipping monitor information.
  14424	16	The database '%s' is already involved in log shipping.
  14425	16	The database '%s' does not seem to be involved in log shipping.
  15002	16	The procedure '%s' cannot be executed within a transaction.
  15003	16	Only members of the %s role can execute this stored procedure.
  15007	16	'%s' is not a valid login or you do not have permission.
  15009	16	The object '%s' does not exist in database '%s' or is invalid for this operation.
  15010	16	The database '%s' does not exist. Supply a valid database name. To see available databases, use sys.databases.
  15015	16	The server '%s' does not exist. Use sp_helpserver to show available servers.
  15025	16	The server principal '%s' already exists.
  15069	16	One or more users are using the database. The requested operation cannot be completed.
  15123	16	The configuration option '%s' does not exist, or it may be an advanced option.
  15129	16	'%d' is not a valid value for configuration option '%s'.
  15151	16	Cannot %S_MSG the %S_MSG '%.*ls', because it does not exist or you do not have permission.
  15247	16	User does not have permission to perform this action.
  15281	10	SQL Server blocked access to %S_MSG '%ls' of component '%.*ls' because this component is turned off as part of the security configuration for this server. A system administrator can enable the use of '%.*ls' by using sp_configure. For more information about enabling '%.*ls', search for '%.*ls' in SQL Server Books Online.
  15401	11	Windows NT user or group '%s' not found. Check the name again.
  15404	16	Could not obtain information about Windows NT group/user '%ls', error code %#lx.
  15434	16	Could not drop login '%s' as the user is currently logged in.
  15457	10	Configuration option '%ls' changed from %ld to %ld. Run the RECONFIGURE statement to install.
  15517	16	Cannot execute as the database principal because the principal "%.*ls" does not exist, this type of principal cannot be impersonated, or you do not have permission.
  15622	10	No permission to access database '%s'.
  16905	16	The cursor is already open.
  16915	16	A cursor with the name '%.*ls' already exists.
  16916	16	A cursor with the name '%.*ls' does not exist.
  16917	16	Cursor is not open.
  16924	16	Cursorfetch: The number of variables declared in the INTO list must match that of selected columns.
  17137	10	Starting up database '%s'.
  17806	20	SSPI handshake failed with error code 0x%x, state %d while establishing a connection with integrated security; the connection has been closed. Reason: %.*ls %.*ls%.*ls
  18054	16	Error %d, severity %d, state %d was raised, but no message with that error number was found in sys.messages. If error is larger than 50000, make sure the user-defined message is added using sp_addmessage.
  18100	10	Process ID %d was killed by hostname %.*ls, host process ID %d.
  18204	16	%s: Backup device '%s' failed to %s. Operating system error %s.
  18210	16	%s: %s failure on backup device '%s'. Operating system error %s.
  18264	10	Database backed up. Database: %s, creation date(time): %s(%s), pages dumped: %I64d, first LSN: %s, last LSN: %s, number of dump devices: %d, device information: (%s). This is an informational message only. No user action is required.
  18265	10	Log was backed up. Database: %s, creation date(time): %s(%s), first LSN: %s, last LSN: %s, number of dump devices: %d, device information: (%s). This is an informational message only. No user action is required.
  18267	10	Database was restored: Database: %s, creation date(time): %s(%s), first LSN: %s, last LSN: %s, number of dump devices: %d, device information: (%s). Informational message. No user action required.
  18268	10	Log was restored. Database: %s, creation date(time): %s(%s), first LSN: %s, last LSN: %s, number of dump devices: %d, device information: (%s). This is an informational message. No user action is required.
  18270	10	Database differential changes were backed up. Database: %s, creation date(time): %s(%s), pages dumped: %I64d, first LSN: %s, last LSN: %s, full backup LSN: %s, number of dump devices: %d, device information: (%s). This is an informational message. No user action is required.
  18271	10	Database changes were restored. Database: %s, creation date(time): %s(%s), first LSN: %s, last LSN: %s, number of dump devices: %d, device information: (%s). This is an informational message. No user action is required.
  18451	14	Login failed for user '%.*ls'. Only administrators may connect at this time.%.*ls
  18452	14	Login failed. The login is from an untrusted domain and cannot be used with Windows authentication.%.*ls
  18453	10	Login succeeded for user '%.*ls'. Connection made using Windows authentication.%.*ls
  18456	14	Login failed for user '%.*ls'.%.*ls%.*ls
  18461	14	Login failed for user '%.*ls'. Reason: Server is in single user mode. Only one administrator can connect at this time.%.*ls
  18469	10	[CLIENT: %.*s%.*ls]
  18470	14	Login failed for user '%.*ls'. Reason: The account is disabled.%.*ls
  18482	16	Could not connect to server '%.*ls' because '%.*ls' is not defined as a remote server. Verify that you have specified the correct server name. %.*ls.
  18483	16	Could not connect to server '%.*ls' because '%.*ls' is not defined as a remote login at the server. Verify that you have specified the correct login name. %.*ls.
  18486	14	Login failed for user '%.*ls' because the account is currently locked out. The system administrator can unlock it. %.*ls
  18487	14	Login failed for user '%.*ls'. Reason: The password of the account has expired.%.*ls
  21089	16	Only members of the sysadmin fixed server role can perform this operation.
  22022	16	{agent_text}
  32001	10	Log shipping backup log job for %s.
  32002	10	Log shipping copy job for %s:%s.
  32003	10	Log shipping restore log job for %s:%s.
  32004	10	Log shipping backup log job step.
  32005	10	Log shipping copy job step.
  32006	10	Log shipping restore log job step.
  32007	16	Database %s is not ONLINE.
  32008	10	Database %s is not ONLINE. The backup job will not be performed until this database is brought online.
  32009	16	A log shipping primary entry already exists for database %s.
  32010	16	Database %s does not exist as log shipping primary.
  32011	16	Primary Database %s has active log shipping secondary database(s). Drop the secondary database(s) first.
  32012	16	Secondary %s.%s already exists for primary %s.
  32013	16	A log shipping entry already exists for secondary database %s.
  32014	16	Database %s does not exist as log shipping secondary.
  32015	16	The primary database %s cannot have SIMPLE recovery for log shipping to work properly.
  32016	16	The specified agent_id %s or agent_type %d do not form a valid pair for log shipping monitoring processing.
  32017	16	Log shipping is supported on Enterprise, Developer and Standard editions of SQL Server. This instance has %s and is not supported.
  32018	16	Log shipping is not installed on this instance.
  32019	10	Log shipping alert job.
  32020	10	Log shipping alert job step.
  32021	10	Log shipping alert job schedule.
  32022	16	Cannot add a log shipping job with name %s. A job with same name already exists in the system and this job does not belong to log shipping category.
  32023	16	An entry for primary server %s, primary database %s does not exist on this secondary. Register the primary first.
  32024	16	An entry for primary server %s, primary database %s already exists.
  32025	16	Primary Server %s, Database %s has active log shipping secondary database(s) on the secondary. Drop the secondary database(s) first.
  32026	10	Log shipping Primary Server Alert.
  32027	10	Log shipping Secondary Server Alert.
  32028	16	Invalid value = %d for parameter @threshold_alert was specified.
  32029	10	Log shipping backup agent [%s] has verified log backup file '%s.wrk' and renamed it as '%s.trn'. This is an informational message only. No user action is required.
  32030	10	Could not query monitor information for log shipping primary %s.%s from monitor server %s.
  32031	10	Could not query monitor information for log shipping secondary %s.%s from monitor server %s.
  32036	16	Parameter(s) out of range.
  32039	16	The database '%s' is not being mirrored. No update of the base table was done.
  32040	16	The alert for 'oldest unsent transaction' has been raised. The current value of '%d' surpasses the threshold '%d'.
  32042	16	The alert for 'unsent log' has been raised. The current value of '%d' surpasses the threshold '%d'.
  32043	16	The alert for 'unrestored log' has been raised. The current value of '%d' surpasses the threshold '%d'.
  32044	16	The alert for 'mirror commit overhead' has been raised. The current value of '%d' surpasses the threshold '%d'.
  32045	16	'%s' must be executed in msdb.
  32052	16	Parameter '%s' cannot be null or empty. Specify a value for the named parameter and retry the operation.
  32053	16	The server name, given by '@@servername', is currently null.
  32054	16	There was an error establishing a link to the remote monitor server.
  32055	16	There was an error configuring the remote monitor server.
  35100	16	Error number %d in the THROW statement is outside the valid range. Specify an error number in the valid range of 50000 to 2147483647.
  """#
