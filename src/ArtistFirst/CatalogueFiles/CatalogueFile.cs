using ArtistFirst.C2pa;

namespace ArtistFirst;

/// <summary>A file of the folder, and which recording it holds.</summary>
/// <param name="Name">Its path relative to the folder, with forward slashes, for people.</param>
/// <param name="Path">Its absolute path without links: what is opened.</param>
/// <param name="Stamp">What it was when it was looked at.</param>
/// <param name="Recording">The recording; the default value where none is certain.</param>
/// <param name="Problem">Why it holds no certain recording; null where it does.</param>
/// <param name="IsIndexed">Whether the index file says so; name and tags then do not count.</param>
internal sealed record CatalogueFile(string Name, string Path, FileStamp Stamp, Isrc Recording, string? Problem, bool IsIndexed = false)
{
    private static readonly FileStreamOptions ForReading = new() { Mode = FileMode.Open, Access = FileAccess.Read, Share = FileShare.Read, Options = FileOptions.Asynchronous };

    /// <summary>Whether looking again could give another answer although the file has not changed.</summary>
    public bool MayRecover { get; private init; }

    public static FileStream Open(string path) => new(path, ForReading);

    /// <summary>Looks at the name and the tags of a file.</summary>
    public static async Task<CatalogueFile> InspectAsync(string name, string path, FileStamp stamp, CancellationToken cancellationToken)
    {
        // Zero bytes are no audio; and pipes and devices, which could make the opening wait for ever, have no length.
        if (stamp.Length == 0)
        {
            return new CatalogueFile(name, path, stamp, default, "is empty");
        }

        try
        {
            FileStream stream = Open(path);
            await using (stream.ConfigureAwait(false))
            {
                return await InspectAsync(name, path, stamp, stream, cancellationToken).ConfigureAwait(false);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new CatalogueFile(name, path, stamp, default, $"cannot be read: {exception.Message}") { MayRecover = true };
        }
    }

    /// <summary>Looks at the name of a file and at the tags in what has been opened.</summary>
    public static async Task<CatalogueFile> InspectAsync(string name, string path, FileStamp stamp, Stream stream, CancellationToken cancellationToken)
    {
        var evidence = new IsrcEvidence();
        IsrcInName.Collect(System.IO.Path.GetFileNameWithoutExtension(name.AsSpan()), evidence);
        try
        {
            // Of containers whose tags cannot be read, the name has to do.
            if (await AudioContainer.DetectAsync(stream, cancellationToken).ConfigureAwait(false) != AudioContainerKind.None)
            {
                IsrcTags.Collect(await AudioContainer.ReadAsync(stream, cancellationToken).ConfigureAwait(false), evidence);
            }
            else if (!await AudioSignature.IsAudioAsync(stream, cancellationToken).ConfigureAwait(false))
            {
                return new CatalogueFile(name, path, stamp, default, "is no audio of a kind that is known, whatever its name says");
            }
        }
        catch (ContainerFormatException exception)
        {
            string broken = $"is broken or of a form that is not supported, so its tags cannot be checked: {exception.Message} Repair it, or name it in catalogue.json, which wins";
            return new CatalogueFile(name, path, stamp, default, broken);
        }

        return new CatalogueFile(name, path, stamp, evidence.Contradiction is null ? evidence.Recording : default, Describe(evidence));
    }

    private static string? Describe(IsrcEvidence evidence) => evidence.Recording.IsEmpty
        ? evidence.Contradiction ?? "has no ISRC in its name or tags. Tag it, put the code into its name, or name it in catalogue.json"
        : evidence.Contradiction;
}
