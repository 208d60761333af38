namespace ArtistFirst.Registry;

/// <summary>Something in a file is larger than it may be. Readers turn it into a remark; nobody else sees it.</summary>
internal sealed class ImportBoundsException(string what, long most, string unit) : IOException($"Expected {what} of at most {most} {unit}; got more.")
{
    public Finding Finding { get; } = ImportTooLarge.Found(what, most, unit);
}
