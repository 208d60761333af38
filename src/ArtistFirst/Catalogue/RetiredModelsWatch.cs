using Microsoft.Extensions.Options;

namespace ArtistFirst;

/// <summary>Hands the gate the models of <see cref="ArtistFirstOptions.RetiredModelsFile"/>, whenever the file has changed. It is small, so it is simply read.</summary>
internal sealed class RetiredModelsWatch(CatalogueGate gate, IOptions<ArtistFirstOptions> options)
{
    private Sha256Hash _seen;

    /// <summary>Reads the file. Where that fails, what was read before stays in force: a file that is gone brings no model back.</summary>
    /// <exception cref="InvalidOperationException">It cannot be read.</exception>
    public async Task RefreshAsync(CancellationToken cancellationToken)
    {
        if (options.Value.RetiredModelsFile is not { } path)
        {
            return;
        }

        try
        {
            byte[] bytes = await File.ReadAllBytesAsync(path, cancellationToken).ConfigureAwait(false);
            Sha256Hash hash = Sha256Hash.Of(bytes);
            if (hash != _seen)
            {
                gate.RetiredModels = RetiredModels.Parse(bytes);
                _seen = hash;
            }
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or FormatException)
        {
            throw new InvalidOperationException($"Expected the retired models in '{path}' ({nameof(ArtistFirstOptions.RetiredModelsFile)}); they cannot be read. {fault.Message}", fault);
        }
    }
}
