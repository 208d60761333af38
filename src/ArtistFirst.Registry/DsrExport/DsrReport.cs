namespace ArtistFirst.Registry;

/// <summary>
/// A statement as a DDEX digital sales report: a flat file in the shape of the UGC profile (HEAD, SY02.01, then for each recording a block of AS01, MW01.01, RU01, SU03.01 and
/// LI01.01, FOOT), for systems that read what streaming services report. DDEX has no cell for model, weight and license: these stand in a file beside it, by
/// SalesTransactionId.
/// </summary>
/// <remarks>Uses by music AI have no value of their own in DDEX's lists: UseType is <c>UserDefined</c>, and ServiceDescription of the summary names them, such as <c>artistfirst::transform.remix</c>.</remarks>
/// <param name="FileName">The name of the report, by DDEX's rule: recipient, sender, service, period, territory, number, instant.</param>
/// <param name="Bytes">The report, UTF-8.</param>
/// <param name="SideFileName">The name of the file beside it.</param>
/// <param name="SideBytes">The file beside it: tab-separated, with a heading.</param>
public sealed record DsrReport(string FileName, ReadOnlyMemory<byte> Bytes, string SideFileName, ReadOnlyMemory<byte> SideBytes)
{
    /// <summary>Makes the report of a statement. The same statement makes the same bytes: it is dated at the end of its period.</summary>
    /// <param name="statement">The statement.</param>
    /// <exception cref="ArgumentNullException"><paramref name="statement"/> is null.</exception>
    public static DsrReport Of(Statement statement)
    {
        ArgumentNullException.ThrowIfNull(statement);
        string name = DsrFileName.Of(statement);
        return new DsrReport($"{name}.tsv", DsrWriter.Write(statement), $"{name}.artistfirst.tsv", DsrSideWriter.Write(statement));
    }
}
