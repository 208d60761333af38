namespace ArtistFirst.Registry;

/// <summary>What came next in a CSV file: a record, one that is wrong, the end, or the place from which on nothing can be read.</summary>
/// <param name="Problem">What is wrong; null where nothing is.</param>
/// <param name="IsEnd">Whether nothing more is read.</param>
internal readonly record struct CsvStep(Finding? Problem, bool IsEnd)
{
    public static CsvStep Record => default;

    public static CsvStep End => new(null, IsEnd: true);

    public static CsvStep Bad(Finding problem) => new(problem, IsEnd: false);

    public static CsvStep Broken(Finding problem) => new(problem, IsEnd: true);
}
