namespace ArtistFirst.Registry;

/// <summary>
/// Brings files of the trade into a <see cref="ConsentRegister"/>: CSV, DDEX ERN, CWR, register files, opt-out signals. A file is read once, in bounded memory; what cannot be read is left
/// out and told of. The same file again changes nothing. An import that was stopped goes on where it was. Thread-safe.
/// </summary>
/// <param name="register">The register.</param>
/// <param name="options">How; null for the defaults.</param>
/// <param name="time">The clock, or null for the system's.</param>
public sealed class RegisterImport(ConsentRegister register, RegisterImportOptions? options = null, TimeProvider? time = null)
{
    private readonly ConsentRegister _register = register ?? throw new ArgumentNullException(nameof(register));
    private readonly RegisterImportOptions _options = RegisterImportOptions.Checked(options);
    private readonly TimeProvider _time = time ?? TimeProvider.System;

    /// <summary>What a file is, from its first bytes and its name; <see cref="ImportFormat.Detect"/> where nothing tells.</summary>
    /// <param name="path">The file.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static async Task<ImportFormat> DetectAsync(string path, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        FileStream file = File.OpenRead(path);
        await using (file.ConfigureAwait(false))
        {
            return await ImportFormats.DetectAsync(file, path, cancellationToken).ConfigureAwait(false) ?? ImportFormat.Detect;
        }
    }

    /// <summary>Reads a file without a register: what it holds, and what would be left out.</summary>
    /// <param name="source">The file, from its beginning.</param>
    /// <param name="format">What it is.</param>
    /// <param name="options">How; null for the defaults.</param>
    /// <param name="time">The clock, or null for the system's.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="ArgumentException">An option is out of its range, or the format needs one that is missing.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static async Task<ImportReport> CheckAsync(
        Stream source, ImportFormat format, RegisterImportOptions? options = null, TimeProvider? time = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        RegisterImportOptions chosen = RegisterImportOptions.Checked(options);
        ImportTally tally = new(format, chosen.Remarks);
        await foreach (ImportItem item in ImportSource.Checked(source, format, chosen, time ?? TimeProvider.System).ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            tally.Lines = Math.Max(tally.Lines, item.Line);
            if (item.Remark is { } remark)
            {
                await tally.AddAsync(remark, cancellationToken).ConfigureAwait(false);
            }
            else
            {
                tally.Count(RowChange.Added);
            }
        }

        return tally.ToReport();
    }

    /// <summary>Imports a file. When the task is canceled, what was committed stays, and an import with <see cref="RegisterImportOptions.Resume"/> goes on behind it.</summary>
    /// <param name="source">The file, from its beginning. One that cannot seek is not known again, so that its import cannot go on.</param>
    /// <param name="format">What it is.</param>
    /// <param name="progress">Hears how far it is; null where nobody listens.</param>
    /// <param name="cancellationToken">Stops the import.</param>
    /// <exception cref="ArgumentException">The format needs an option that is missing.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="ComplianceException">The register cannot be written to.</exception>
    public async Task<ImportReport> RunAsync(Stream source, ImportFormat format, IProgress<ImportProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        ImportSource file = ImportSource.Checked(source, format, _options, _time);
        ImportTally tally = new(format, _options.Remarks);
        ImportTrail? trail = await TrailAsync(file, cancellationToken).ConfigureAwait(false);
        if (trail is not null)
        {
            tally.ResumedBehind = trail.Behind;
            await foreach (ImportRemark remark in trail.ReadAsync(_register, cancellationToken).ConfigureAwait(false))
            {
                await tally.AddAsync(remark, cancellationToken).ConfigureAwait(false);
            }
        }

        ImportCommits commits = new(_register, tally, trail, batch => progress?.Report(new ImportProgress(tally.Lines, batch.Bytes, file.TotalBytes, tally.Rows, tally.Rejected)));
        try
        {
            await ReadAsync(file, tally, commits, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            // Nobody goes on, or closes the register, while a batch is on its way into it.
            await commits.EndAsync().ConfigureAwait(false);
        }

        return tally.ToReport();
    }

    private async Task<ImportTrail?> TrailAsync(ImportSource file, CancellationToken cancellationToken)
    {
        if (await file.HashAsync(cancellationToken).ConfigureAwait(false) is not { } hash)
        {
            return null;
        }

        string terms = ImportTerms.Of(file.Format, _options);
        return _options.Resume ? await ImportTrail.FindAsync(_register, hash, terms, cancellationToken).ConfigureAwait(false) : ImportTrail.New(hash, terms);
    }

    private async Task ReadAsync(ImportSource file, ImportTally tally, ImportCommits commits, CancellationToken cancellationToken)
    {
        ImportBatch batch = new(isFirst: true);
        long place = 0;
        await foreach (ImportItem item in file.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            if (item.Unit <= tally.ResumedBehind)
            {
                tally.Lines = Math.Max(tally.Lines, item.Line);
            }
            else
            {
                if (batch.IsFull(item, _options.BatchSize))
                {
                    batch.Bytes = file.Bytes;
                    batch.EndBefore(item);
                    await commits.AddAsync(batch, cancellationToken).ConfigureAwait(false);
                    batch = new ImportBatch(isFirst: false);
                }

                batch.Add(_options.Corrects ? Corrected(item, file.Format) : item, place);
            }

            place++;
        }

        batch.Bytes = file.Bytes;
        await commits.AddAsync(batch, cancellationToken).ConfigureAwait(false);
    }

    // Only a register file can say who speaks for a party; the other formats name it, which corrects nothing of that.
    private static ImportItem Corrected(ImportItem item, ImportFormat format) => item.Row switch
    {
        RecordingRow { IsLink: false } recording => item with { Row = recording with { IsCorrection = true } },
        PartyRow party when format == ImportFormat.RegisterFile => item with { Row = party with { IsCorrection = true } },
        _ => item,
    };
}
