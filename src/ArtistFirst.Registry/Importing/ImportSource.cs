using System.Security.Cryptography;

namespace ArtistFirst.Registry;

/// <summary>A file that is imported: its rows, how far it is read, and by what it is known again.</summary>
internal sealed class ImportSource(Stream stream, ImportFormat format, RegisterImportOptions options, TimeProvider time)
{
    /// <summary>What the file is.</summary>
    public ImportFormat Format => format;

    /// <summary>How many bytes were read.</summary>
    public long Bytes => stream.CanSeek ? stream.Position : 0;

    /// <summary>How many bytes there are; null where nobody can tell.</summary>
    public long? TotalBytes => stream.CanSeek ? stream.Length : null;

    /// <summary>A source of that kind.</summary>
    /// <exception cref="ArgumentException">The kind needs something that the options do not say.</exception>
    public static ImportSource Checked(Stream stream, ImportFormat format, RegisterImportOptions options, TimeProvider time)
    {
        if (!Enum.IsDefined(format) || format == ImportFormat.Detect)
        {
            throw new ArgumentException("Expected the format of the file; ask ImportFormat.Detect of RunAsync with a path.", nameof(format));
        }

        if (ImportFormats.NeedsAddress(format) && options.Signal?.Address is not { IsAbsoluteUri: true })
        {
            throw new ArgumentException($"Expected the address of the asset, by which the rules of a {format} file are matched (--address); got none.", nameof(options));
        }

        if (ImportFormats.IsSignal(format) && format != ImportFormat.ContentCredentials && options.Signal?.Subject is null)
        {
            throw new ArgumentException("Expected the asset that the signal is about: a recording, a work, a catalogue or a voice (--subject); got none.", nameof(options));
        }

        if (format == ImportFormat.ContentCredentials && !stream.CanSeek)
        {
            throw new ArgumentException("Expected a file that can seek: Content Credentials may lie anywhere in it.", nameof(stream));
        }

        return new ImportSource(stream, format, options, time);
    }

    /// <summary>The hash by which the source is known again; null where it cannot be read twice.</summary>
    public async Task<Sha256Hash?> HashAsync(CancellationToken cancellationToken)
    {
        if (!stream.CanSeek)
        {
            return null;
        }

        stream.Position = 0;
        byte[] hash = await SHA256.HashDataAsync(stream, cancellationToken).ConfigureAwait(false);
        stream.Position = 0;
        return Sha256Hash.FromBytes(hash);
    }

    /// <summary>Reads the file.</summary>
    public IAsyncEnumerable<ImportItem> ReadAsync(CancellationToken cancellationToken)
    {
        PartyNames names = new(options.PartyNamespace);
        return format switch
        {
            ImportFormat.CsvClaims => CsvRegisterFile.ReadClaimsAsync(stream, cancellationToken),
            ImportFormat.CsvStatements => CsvRegisterFile.ReadStatementsAsync(stream, time.GetUtcNow(), cancellationToken),
            ImportFormat.RegisterFile => RegisterJsonFile.ReadAsync(stream, cancellationToken),
            ImportFormat.Ern => new ErnRegisterFile(names, options.Agreement, time.GetUtcNow()).ReadAsync(stream, cancellationToken),
            ImportFormat.Cwr => new CwrRegisterFile(names, options.CwrRight, time.GetUtcNow()).ReadAsync(stream, cancellationToken),
            _ => new SignalFile(format, options.Signal ?? new SignalTarget(), time).ReadAsync(stream, cancellationToken),
        };
    }
}
