using ArtistFirst.C2pa;

namespace ArtistFirst;

/// <summary>Whether an output has the very audio of a source. Containers and tags are left out of it; only where the audio has the same length is the source read again.</summary>
internal static class OutputComparison
{
    public static async Task<IReadOnlyList<Finding>> CheckAsync(AudioContent output, IEnumerable<CatalogueAudio> sources, string? folder, CancellationToken cancellationToken)
    {
        var findings = new List<Finding>();
        foreach (CatalogueAudio source in sources)
        {
            if (await IsSameAsync(output, source, folder, cancellationToken).ConfigureAwait(false))
            {
                findings.Add(OutputIsSource.Found(source.Recording));
            }
        }

        return findings;
    }

    private static async Task<bool> IsSameAsync(AudioContent output, CatalogueAudio source, string? folder, CancellationToken cancellationToken)
    {
        Stream original = await source.Gate.ReopenAsync(source, cancellationToken).ConfigureAwait(false);
        await using (original.ConfigureAwait(false))
        {
            (Stream stream, FileStream? file) = await ScratchFile.SeekableAsync(original, folder, cancellationToken).ConfigureAwait(false);
            try
            {
                AudioContainer container = await AudioContainer.ReadAsync(stream, cancellationToken).ConfigureAwait(false);
                return container.Kind == output.Kind
                    && AudioContent.LengthOf(container) == output.Length
                    && (await AudioContent.ReadAsync(stream, cancellationToken).ConfigureAwait(false)).Hash.Span.SequenceEqual(output.Hash.Span);
            }
            catch (ContainerFormatException)
            {
                return false; // the output is whole and this is not, so they are not the same
            }
            finally
            {
                if (file is not null)
                {
                    await file.DisposeAsync().ConfigureAwait(false);
                }
            }
        }
    }
}
