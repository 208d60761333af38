namespace ArtistFirst;

/// <summary>A line of the index file.</summary>
/// <param name="Recording">The recording.</param>
/// <param name="Name">The file, relative to the folder, with forward slashes; checked to stay inside by its letters, not yet by the links on its way.</param>
internal sealed record IndexedPath(Isrc Recording, string Name)
{
    /// <summary>Checks a line.</summary>
    /// <param name="isrc">What stands for the recording.</param>
    /// <param name="path">What stands for the file.</param>
    /// <param name="where">Which line, for the message.</param>
    /// <exception cref="InvalidDataException">The code is none, or the path could lead out of the folder.</exception>
    public static IndexedPath Parse(string isrc, string path, string where)
    {
        if (!Isrc.TryParse(isrc, out Isrc recording))
        {
            throw new InvalidDataException($"{where}: expected an ISRC such as USPR37300012, got '{isrc}'.");
        }

        bool stays = path.Length > 0
            && !Path.IsPathRooted(path)
            && !path.AsSpan().ContainsAny('\\', '\0')
            && path.Split('/').All(static part => part is not ("" or "." or ".."));
        return stays
            ? new IndexedPath(recording, path)
            : throw new InvalidDataException($"{where}: expected a path inside the catalogue's folder, relative to it, with forward slashes and without '.' and '..', got '{path}'.");
    }
}
