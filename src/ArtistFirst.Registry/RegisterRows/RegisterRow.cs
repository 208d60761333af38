namespace ArtistFirst.Registry;

/// <summary>
/// One row for a <see cref="ConsentRegister"/>: a party, a document, a work, a recording, a claim, a statement or a delegation. Each has a key; the same row again changes
/// nothing. Made with <c>RegisterRow.Of</c>; there are no other kinds.
/// </summary>
public abstract record RegisterRow
{
    private protected RegisterRow()
    {
    }

    /// <summary>What the row is.</summary>
    public abstract RegisterRowKind Kind { get; }

    /// <summary>By what the register finds the row again: an identifier, an id; for a claim the asset.</summary>
    public abstract string Key { get; }

    /// <summary>
    /// A party. Known under the same identifier, it is described anew; a coming of age, a guardian and an estate that it has stay, and come to it where it has none.
    /// </summary>
    /// <param name="party">The party.</param>
    public static PartyRow Of(Party party) => new(party);

    /// <summary>
    /// What the registry found a party to be: coming of age, guardian and estate are as stated from now on, or none, whatever sources described. It decides who may speak, so somebody of the
    /// registry answers for it, and the history keeps it.
    /// </summary>
    /// <param name="party">The party as it is.</param>
    public static PartyRow CorrectionOf(Party party) => new(party) { IsCorrection = true };

    /// <summary>A document. Its hash never changes.</summary>
    /// <param name="document">The document.</param>
    public static DocumentRow Of(RightsDocument document) => new(document);

    /// <summary>A work. Known under the same code, it is described anew, and stays in the catalogues that it is in. Claims are rows of their own.</summary>
    /// <param name="work">The work, without claims.</param>
    /// <exception cref="ArgumentException">The work has claims.</exception>
    public static WorkRow Of(Work work) => new(work);

    /// <summary>
    /// A recording. Known under the same code, it is described anew; works and catalogues come besides those that it has, and vocals that others described are not taken away. Claims are
    /// rows of their own.
    /// </summary>
    /// <param name="recording">The recording, without claims.</param>
    /// <exception cref="ArgumentException">The recording has claims.</exception>
    public static RecordingRow Of(Recording recording) => new(recording);

    /// <summary>
    /// What the registry found a recording to be: works, catalogues and vocals are as stated from now on, whatever sources described. It takes away whom a use has to ask, so somebody of the
    /// registry answers for it, and the history keeps it.
    /// </summary>
    /// <param name="recording">The recording as it is, without claims.</param>
    /// <exception cref="ArgumentException">The recording has claims.</exception>
    public static RecordingRow CorrectionOf(Recording recording) => new(recording) { IsCorrection = true };

    /// <summary>A claim about the master, artist or voice side of a recording. With <see cref="RightsClaim.RetractedAt"/> it retracts the claim that says the same.</summary>
    /// <param name="recording">The recording, which is registered or a row of the same batch.</param>
    /// <param name="claim">The claim. Where it does not say when it was recorded, it is now.</param>
    public static RightsClaimRow Of(Isrc recording, RightsClaim claim) => new(recording, default, claim);

    /// <summary>A claim about a work. With <see cref="RightsClaim.RetractedAt"/> it retracts the claim that says the same.</summary>
    /// <param name="work">The work, which is registered or a row of the same batch.</param>
    /// <param name="claim">The claim. Where it does not say when it was recorded, it is now.</param>
    public static RightsClaimRow Of(Iswc work, RightsClaim claim) => new(default, work, claim);

    /// <summary>A statement. What an id says never changes; a withdrawal is a statement of its own.</summary>
    /// <param name="statement">The statement. A retry may have a later <see cref="ConsentStatement.RecordedAt"/>; the first stands.</param>
    public static StatementRow Of(ConsentStatement statement) => new(statement);

    /// <summary>Who may speak for a person's voice. Known under the same id, it can only be ended.</summary>
    /// <param name="delegation">The delegation.</param>
    public static DelegationRow Of(VoiceDelegation delegation) => new(delegation);

    /// <summary>
    /// All rows of a register, such as one that was read from a file, what is named before what names it. Claims that do not say when they were recorded are recorded when they are applied.
    /// </summary>
    /// <param name="contents">The register.</param>
    public static IEnumerable<RegisterRow> AllOf(RegisterContents contents)
    {
        ArgumentNullException.ThrowIfNull(contents);
        return contents.Parties.Select(static RegisterRow (row) => Of(row))
            .Concat(contents.Documents.Select(static row => Of(row)))
            .Concat(contents.Delegations.Select(static row => Of(row)))
            .Concat(contents.Works.SelectMany(RowsOf))
            .Concat(contents.Recordings.SelectMany(RowsOf))
            .Concat(contents.Statements.Where(static row => row.Effect != StatementEffect.Withdraw).Select(static row => Of(row)))
            .Concat(contents.Statements.Where(static row => row.Effect == StatementEffect.Withdraw).Select(static row => Of(row)));
    }

    /// <summary>A work and its claims.</summary>
    internal static IEnumerable<RegisterRow> RowsOf(Work work) =>
        work.Claims.Select(RegisterRow (claim) => Of(work.Iswc, Known(claim))).Prepend(Of(work with { Claims = [] }));

    /// <summary>A recording and its claims.</summary>
    internal static IEnumerable<RegisterRow> RowsOf(Recording recording) =>
        recording.Claims.Select(RegisterRow (claim) => Of(recording.Isrc, Known(claim))).Prepend(Of(recording with { Claims = [] }));

    // One that did not stand any more when it came never stood here.
    private static RightsClaim Known(RightsClaim claim) => claim with { RecordedAt = claim.RecordedAt ?? claim.RetractedAt };
}
