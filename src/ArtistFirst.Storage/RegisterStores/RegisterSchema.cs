namespace ArtistFirst.Storage;

/// <summary>
/// The schema of a register: each step leads from one version to the next, and none is ever changed or undone. One text for all stores, with the types in braces. The shard comes
/// first in every key, ids are made by whoever writes, instants are ticks of 100 ns since the year 1 in UTC, and no constraint reaches from one table to another.
/// </summary>
internal static class RegisterSchema
{
    /// <summary>"AFCR": tells a register from any other SQLite file.</summary>
    public const int ApplicationId = 0x41464352;

    /// <summary>Step n makes version n + 1 of version n.</summary>
    public static IReadOnlyList<string> Steps { get; } = [RowsAndHistory, ReceiptsAndApprovals, StatedBySender, ClaimsByAsset, RemarksOfImports];

    /// <summary>What SQLite adds to each step: there a file is protected from other programs as well.</summary>
    public static IReadOnlyList<string> SqliteSteps { get; } = [HistoryOnlyGrows(), ReceiptsStay(), string.Empty, string.Empty, string.Empty];

    /// <summary>The version that this code reads and writes.</summary>
    public static int Version => Steps.Count;

    /// <summary>Where the version stands.</summary>
    public const string VersionTable = "CREATE TABLE register_schema (version {integer} NOT NULL){strict};";

    private const string RowsAndHistory = """
        CREATE TABLE register_head (
            shard    {small}   NOT NULL PRIMARY KEY CHECK (shard >= 0),
            registry {text}    NOT NULL CHECK (length(registry) BETWEEN 1 AND 256),
            revision {integer} NOT NULL CHECK (revision >= 0),
            size     {integer} NOT NULL CHECK (size >= 0),
            as_of    {integer} NOT NULL CHECK (as_of >= 0),
            chain    {blob}    NOT NULL CHECK (length(chain) = 32)
        ){strict};
        CREATE TABLE register_party (
            shard {small} NOT NULL,
            id    {text}  NOT NULL,
            body  {text}  NOT NULL,
            PRIMARY KEY (shard, id)
        ){strict};
        CREATE TABLE register_document (
            shard {small} NOT NULL,
            id    {text}  NOT NULL,
            body  {text}  NOT NULL,
            PRIMARY KEY (shard, id)
        ){strict};
        CREATE TABLE register_delegation (
            shard  {small} NOT NULL,
            id     {text}  NOT NULL,
            person {text}  NOT NULL,
            body   {text}  NOT NULL,
            PRIMARY KEY (shard, id)
        ){strict};
        CREATE INDEX register_delegation_person ON register_delegation (shard, person);
        CREATE TABLE register_work (
            shard {small} NOT NULL,
            iswc  {text}  NOT NULL CHECK (length(iswc) = 11),
            body  {text}  NOT NULL,
            PRIMARY KEY (shard, iswc)
        ){strict};
        CREATE TABLE register_recording (
            shard {small} NOT NULL,
            isrc  {text}  NOT NULL CHECK (length(isrc) = 12),
            body  {text}  NOT NULL,
            PRIMARY KEY (shard, isrc)
        ){strict};
        CREATE TABLE register_recording_work (
            shard {small} NOT NULL,
            isrc  {text}  NOT NULL,
            iswc  {text}  NOT NULL,
            PRIMARY KEY (shard, isrc, iswc)
        ){strict};
        CREATE INDEX register_recording_work_iswc ON register_recording_work (shard, iswc, isrc);
        CREATE TABLE register_claim (
            shard        {small}   NOT NULL,
            asset        {text}    NOT NULL,
            id           {text}    NOT NULL CHECK (length(id) = 32),
            recorded_at  {integer} NOT NULL,
            retracted_at {integer} CHECK (retracted_at >= recorded_at),
            party        {text}    NOT NULL,
            side         {small}   NOT NULL CHECK (side BETWEEN 1 AND 4),
            share_part   {integer} NOT NULL CHECK (share_part BETWEEN 0 AND share_of),
            share_of     {integer} NOT NULL CHECK (share_of BETWEEN 0 AND 1000000000),
            territories  {text}    NOT NULL CHECK (length(territories) > 0),
            valid_from   {integer},
            valid_until  {integer} CHECK (valid_until > valid_from),
            PRIMARY KEY (shard, id, recorded_at)
        ){strict};
        CREATE INDEX register_claim_asset ON register_claim (shard, asset);
        CREATE INDEX register_claim_party ON register_claim (shard, party);
        CREATE TABLE register_statement (
            shard       {small}   NOT NULL,
            id          {text}    NOT NULL,
            party       {text},
            side        {small}   NOT NULL,
            effect      {small}   NOT NULL CHECK (effect BETWEEN 0 AND 2),
            subject     {text},
            uses        {integer} NOT NULL,
            withdraws   {text},
            recorded_at {integer} NOT NULL,
            body        {text}    NOT NULL,
            PRIMARY KEY (shard, id)
        ){strict};
        CREATE INDEX register_statement_subject ON register_statement (shard, subject) WHERE subject IS NOT NULL;
        CREATE INDEX register_statement_withdraws ON register_statement (shard, withdraws) WHERE withdraws IS NOT NULL;
        CREATE INDEX register_statement_party ON register_statement (shard, party) WHERE party IS NOT NULL;
        CREATE TABLE register_history (
            shard    {small}   NOT NULL,
            seq      {integer} NOT NULL CHECK (seq >= 0),
            revision {integer} NOT NULL,
            at       {integer} NOT NULL,
            kind     {small}   NOT NULL,
            row_key  {text}    NOT NULL,
            change   {small}   NOT NULL,
            party    {text},
            other    {text},
            body     {text}    NOT NULL,
            chain    {blob}    NOT NULL CHECK (length(chain) = 32),
            PRIMARY KEY (shard, seq)
        ){strict};
        CREATE INDEX register_history_row ON register_history (shard, kind, row_key, seq);
        CREATE INDEX register_history_party ON register_history (shard, party, seq) WHERE party IS NOT NULL;
        CREATE INDEX register_history_other ON register_history (shard, other, seq) WHERE other IS NOT NULL;
        CREATE TABLE register_import (
            shard  {small}   NOT NULL,
            source {text}    NOT NULL CHECK (length(source) = 64),
            line   {integer} NOT NULL CHECK (line >= 0),
            PRIMARY KEY (shard, source)
        ){strict};
        """;

    // Whoever changed something before there were receipts gets one as well.
    private const string ReceiptsAndApprovals = """
        CREATE TABLE register_receipt (
            shard    {small}   NOT NULL,
            revision {integer} NOT NULL,
            party    {text}    NOT NULL,
            token    {text},
            PRIMARY KEY (shard, revision, party)
        ){strict};
        CREATE INDEX register_receipt_waiting ON register_receipt (shard, revision) WHERE token IS NULL;
        CREATE INDEX register_receipt_party ON register_receipt (shard, party, revision);
        CREATE INDEX register_history_revision ON register_history (shard, revision);
        CREATE TABLE register_approval (
            shard        {small}   NOT NULL,
            id           {text}    NOT NULL CHECK (length(id) = 32),
            output       {text}    NOT NULL CHECK (length(output) = 64),
            recording    {text}    NOT NULL CHECK (length(recording) = 12),
            party        {text}    NOT NULL,
            licensee     {text}    NOT NULL,
            state        {small}   NOT NULL CHECK (state BETWEEN 1 AND 3),
            requested_at {integer} NOT NULL,
            expires_at   {integer} NOT NULL CHECK (expires_at > requested_at),
            decided_at   {integer},
            PRIMARY KEY (shard, id)
        ){strict};
        CREATE INDEX register_approval_party ON register_approval (shard, party);
        INSERT INTO register_receipt (shard, revision, party)
            SELECT shard, revision, party FROM register_history WHERE party IS NOT NULL
            UNION
            SELECT shard, revision, other FROM register_history WHERE other IS NOT NULL;
        """;

    // What a sender said of an asset as a whole, and what it no longer says; who approves an output is asked by the output.
    private const string StatedBySender = """
        CREATE TABLE register_stated (
            shard      {small}   NOT NULL,
            asset      {text}    NOT NULL,
            source     {text}    NOT NULL CHECK (length(source) BETWEEN 1 AND 256),
            claim      {text}    NOT NULL CHECK (length(claim) = 32),
            stated_at  {integer} NOT NULL,
            dropped_at {integer} CHECK (dropped_at >= stated_at),
            PRIMARY KEY (shard, asset, source, claim)
        ){strict};
        CREATE INDEX register_approval_output ON register_approval (shard, output);
        """;

    // A claim's id is a hash: by it alone the claims of one recording lie all over the table, and each of them costs a page. Behind its asset it lies beside the others.
    private const string ClaimsByAsset = """
        CREATE TABLE register_claim_of_asset (
            shard        {small}   NOT NULL,
            asset        {text}    NOT NULL,
            id           {text}    NOT NULL CHECK (length(id) = 32),
            recorded_at  {integer} NOT NULL,
            retracted_at {integer} CHECK (retracted_at >= recorded_at),
            party        {text}    NOT NULL,
            side         {small}   NOT NULL CHECK (side BETWEEN 1 AND 4),
            share_part   {integer} NOT NULL CHECK (share_part BETWEEN 0 AND share_of),
            share_of     {integer} NOT NULL CHECK (share_of BETWEEN 0 AND 1000000000),
            territories  {text}    NOT NULL CHECK (length(territories) > 0),
            valid_from   {integer},
            valid_until  {integer} CHECK (valid_until > valid_from),
            PRIMARY KEY (shard, asset, id, recorded_at)
        ){keyed};
        INSERT INTO register_claim_of_asset
            SELECT shard, asset, id, recorded_at, retracted_at, party, side, share_part, share_of, territories, valid_from, valid_until FROM register_claim ORDER BY shard, asset, id, recorded_at;
        DROP TABLE register_claim;
        ALTER TABLE register_claim_of_asset RENAME TO register_claim;
        CREATE INDEX register_claim_party ON register_claim (shard, party);
        """;

    // What an import left out stands beside how far it came, so that a run that goes on tells of all of it. Which run came that far, and what it was to make of the file, tells whether
    // another may go on there; of one that began before this step nobody knows what was left out.
    private const string RemarksOfImports = """
        ALTER TABLE register_import ADD COLUMN run {text} NOT NULL DEFAULT '';
        ALTER TABLE register_import ADD COLUMN terms {text} NOT NULL DEFAULT '';
        CREATE TABLE register_import_remark (
            shard    {small}   NOT NULL,
            source   {text}    NOT NULL CHECK (length(source) = 64),
            unit     {integer} NOT NULL CHECK (unit >= 0),
            place    {integer} NOT NULL CHECK (place >= 0),
            line     {integer} NOT NULL,
            code     {integer} NOT NULL,
            rejected {small}   NOT NULL CHECK (rejected BETWEEN 0 AND 1),
            message  {text}    NOT NULL,
            PRIMARY KEY (shard, source, unit, place)
        ){keyed};
        """;

    private const string OnlyGrows = "A history only grows: what was is corrected by what comes after.";

    private static string HistoryOnlyGrows() => SqliteTrigger.Keeping("register_history", OnlyGrows, OnlyGrows)
        + SqliteTrigger.Keeping("register_statement", "Statements are never changed: a withdrawal is a statement of its own.", "Statements are never removed: a withdrawal is a statement of its own.");

    private static string ReceiptsStay() =>
        SqliteTrigger.Refusing("register_receipt_is_not_changed", "UPDATE ON register_receipt", "A receipt that was given is not changed.", when: "old.token IS NOT NULL");
}
