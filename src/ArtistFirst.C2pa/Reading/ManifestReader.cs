namespace ArtistFirst.C2pa;

/// <summary>
/// Reads and validates the Content Credentials of files (C2PA 2.2 §15): WAV and other RIFF files, MP3 and FLAC with an ID3v2 tag, M4A and other ISO base media files. Whatever the bytes are, the answer is a report.
/// The network is never used, files are read once, and memory does not grow with them. Immutable and thread-safe.
/// </summary>
/// <param name="timeProvider">Tells the time at which certificates have to be valid, where no time-stamp does.</param>
public sealed class ManifestReader(TimeProvider timeProvider)
{
    private readonly TimeProvider _timeProvider = timeProvider ?? throw new ArgumentNullException(nameof(timeProvider));

    /// <summary>Who is trusted to sign.</summary>
    /// <value>Nobody: manifests can be valid, not trusted.</value>
    public TrustList Signers { get; init; } = TrustList.Empty;

    /// <summary>Who is trusted to tell the time.</summary>
    /// <value>Nobody: certificates have to be valid now.</value>
    public TrustList TimeStampAuthorities { get; init; } = TrustList.Empty;

    /// <summary>
    /// The Extended Key Usages (RFC 5280 §4.2.1.12) of which the certificate of a signer has to have one (C2PA 2.2 §14.4.1): <c>1.3.6.1.5.5.7.3.4</c> (emailProtection), <c>1.3.6.1.5.5.7.3.36</c> (documentSigning),
    /// <c>1.3.6.1.4.1.62558.2.1</c> (C2PA claim signing).
    /// </summary>
    /// <value>emailProtection alone, as other validators have it without configuration.</value>
    /// <exception cref="ArgumentException">There is none, or another: a certificate for servers or code never signs claims.</exception>
    public IReadOnlyList<string> SignerPurposes
    {
        get;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            field = value.Count > 0 && value.All(static purpose => purpose is CertificateOids.EmailProtection or CertificateOids.DocumentSigning or CertificateOids.ClaimSigning)
                ? [.. value]
                : throw new ArgumentException(
                    $"Expected purposes out of {CertificateOids.EmailProtection}, {CertificateOids.DocumentSigning} and {CertificateOids.ClaimSigning}; got {(value.Count == 0 ? "none" : string.Join(", ", value))}.", nameof(value));
        }
    } = [CertificateOids.EmailProtection];

    /// <summary>Reads and validates the manifest of a file.</summary>
    /// <param name="stream">The file: readable, seekable. It is read from its beginning, wherever its position is, and its position is left as it was.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>The report; of a file without a manifest, one that says so.</returns>
    /// <exception cref="ArgumentException"><paramref name="stream"/> cannot be read or cannot seek.</exception>
    /// <exception cref="IOException">The stream could not be read.</exception>
    public async Task<ValidationReport> ReadAsync(Stream stream, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        if (!stream.CanRead || !stream.CanSeek)
        {
            throw new ArgumentException("A manifest may lie anywhere in a file: pass a stream that can be read and can seek, such as a FileStream.", nameof(stream));
        }

        long position = stream.Position;
        try
        {
            return await ReadFileAsync(stream, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            stream.Position = position;
        }
    }

    /// <summary>Reads and validates the manifest of a file.</summary>
    /// <param name="path">The file. Its name plays no part.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>The report; of a file without a manifest, one that says so.</returns>
    /// <exception cref="ArgumentException">The path is empty.</exception>
    /// <exception cref="IOException">The file could not be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public async Task<ValidationReport> ReadAsync(string path, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.SequentialScan);
        await using (stream.ConfigureAwait(false))
        {
            return await ReadAsync(stream, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Reads and validates the manifest of a file that is in memory; its bytes are hashed where they lie.</summary>
    /// <param name="file">The bytes of the file, which must not be changed meanwhile.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>The report; of a file without a manifest, one that says so.</returns>
    public Task<ValidationReport> ReadAsync(ReadOnlyMemory<byte> file, CancellationToken cancellationToken = default) => ReadFileAsync(new MemoryFile(file), cancellationToken);

    private async Task<ValidationReport> ReadFileAsync(Stream stream, CancellationToken cancellationToken)
    {
        var log = new StatusLog();
        var scan = new ContainerScan(stream, cancellationToken);
        try
        {
            if (await StoreLocator.FindAsync(scan).ConfigureAwait(false) is not { } location)
            {
                return new ValidationReport(ValidationState.None, null, []);
            }

            var reader = new StoreReader(log);
            if (reader.Read(await StoreBytes.ReadAsync(stream, location, cancellationToken).ConfigureAwait(false)) is { } store)
            {
                return await ValidateAsync(store, new BoundFile(scan, new FileHasher(stream, cancellationToken), location), reader.Items, log).ConfigureAwait(false);
            }
        }
        catch (ContainerFormatException exception)
        {
            log.Add(StatusCodes.GeneralError, exception.Message);
        }

        return new ValidationReport(ValidationState.Invalid, null, log.Statuses);
    }

    private async Task<ValidationReport> ValidateAsync(ManifestStore store, BoundFile file, CborItemReader items, StatusLog log)
    {
        var trust = new ValidationTrust(Signers, TimeStampAuthorities, SignerPurposes, _timeProvider.GetUtcNow());
        DateTimeOffset? time = await new StoreValidation(store, trust, log, items).RunAsync(file).ConfigureAwait(false);
        IReadOnlyList<ValidationStatus> statuses = ReportAssembly.Relevant(store, log.Statuses);
        return new ValidationReport(ReportAssembly.StateOf(statuses), store, statuses) { SignatureTime = time };
    }
}
