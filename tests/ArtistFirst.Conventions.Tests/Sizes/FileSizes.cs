namespace ArtistFirst.Conventions;

/// <summary>Files that fit on a screen or two: a limit for each, and figures for all together.</summary>
internal static class FileSizes
{
    public const int Median = 70;
    public const int Percentile95 = 250;
    public const int Maximum = 400;

    public static IEnumerable<string> Check(IReadOnlyCollection<SourceFile> files)
    {
        foreach (SourceFile file in files.Where(file => file.Lines > Maximum))
        {
            yield return $"{file.Path}: {file.Lines} lines, at most {Maximum}";
        }

        foreach ((int percent, int limit) in new[] { (50, Median), (95, Percentile95) })
        {
            int figure = Percentile.Of(files.Select(file => file.Lines), percent);
            if (figure > limit)
            {
                yield return $"percentile {percent} of all files is {figure} lines, at most {limit}; the longest are {Longest(files)}";
            }
        }
    }

    private static string Longest(IEnumerable<SourceFile> files) =>
        string.Join(", ", files.OrderByDescending(file => file.Lines).Take(5).Select(file => $"{file.Path} ({file.Lines})"));
}
