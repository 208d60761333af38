namespace ArtistFirst.Registry;

/// <summary>The names of types of lines in statements.</summary>
internal static class LineNames
{
    public static string Of(LineType type) => type switch
    {
        LineType.Training => "training",
        LineType.Adjustment => "adjustment",
        LineType.SuspenseRelease => "suspense-release",
        _ => "usage",
    };
}
