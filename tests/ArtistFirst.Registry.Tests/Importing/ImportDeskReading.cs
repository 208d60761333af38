namespace ArtistFirst.Registry.Tests;

/// <summary>What was read of a file.</summary>
internal sealed record ImportDeskReading(IReadOnlyList<RegisterRow> Rows, IReadOnlyList<ImportRemark> Remarks)
{
    public IEnumerable<ImportRemark> Rejected => Remarks.Where(static remark => remark.IsRejection);

    public IEnumerable<string> Codes => Remarks.Select(static remark => remark.Finding.Code.ToString());

    public IEnumerable<RightsClaimRow> Claims => Rows.OfType<RightsClaimRow>();

    public IEnumerable<ConsentStatement> Statements => Rows.OfType<StatementRow>().Select(static row => row.Statement);

    public IEnumerable<Recording> Recordings => Rows.OfType<RecordingRow>().Select(static row => row.Recording);

    public IEnumerable<Party> Parties => Rows.OfType<PartyRow>().Select(static row => row.Party);

    /// <summary>The claims in words, such as <c>master ipi:00000000199 50 *</c>.</summary>
    public IEnumerable<string> ClaimsInWords => Claims.Select(static row => $"{row.Claim.Side} {row.Claim.Party} {row.Claim.Share} {row.Claim.Territories}".ToLowerInvariant());
}
