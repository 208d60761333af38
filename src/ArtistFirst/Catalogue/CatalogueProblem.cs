namespace ArtistFirst;

/// <summary>Why a file or folder is not, or not unambiguously, in a <see cref="FileCatalogue"/>.</summary>
/// <param name="Path">The file or folder, relative to the catalogue's, with forward slashes.</param>
/// <param name="Message">What is wrong and what to do about it.</param>
public sealed record CatalogueProblem(string Path, string Message)
{
    /// <summary>Path and message, for logs.</summary>
    public override string ToString() => $"{Path}: {Message}";
}
