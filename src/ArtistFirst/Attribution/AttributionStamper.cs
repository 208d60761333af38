using ArtistFirst.C2pa;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace ArtistFirst;

/// <summary>
/// Writes into an output who is in it, signed, and records that it was delivered. It vouches for what it stamps, and so refuses what it cannot vouch for: sources that the gate did not open, credits, marks and
/// approvals that are owed and missing, the original itself, files that cannot carry a manifest. Thread-safe.
/// </summary>
/// <remarks>
/// <para><b>The order.</b> Everything is checked; the stamped output is written where nobody sees it; its delivery is recorded, durably; only then is it handed over. If the ledger cannot be written to, there is
/// no output. If handing over fails afterwards, stamp it again: that is the same delivery, and is recorded once.</para>
/// <para><b>Signed before.</b> A generator may have signed the output. Its manifests stay in the file, as those of the parent, with what validation found of them.</para>
/// <para><b>Once per operation.</b> The delivery stands under the operation of the main source. The same audio may be stamped again under it, other audio may not (AF4002).</para>
/// </remarks>
public sealed class AttributionStamper
{
    private readonly CatalogueGate _gate;
    private readonly ManifestEmbedder _embedder;
    private readonly ManifestReader _reader;
    private readonly ApprovalCheck _approvals;
    private readonly AttributionStamperOptions _options;
    private readonly GeneratorInfo _product;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;

    /// <summary>Makes a stamper. In a service, <c>AddArtistFirst</c> does it.</summary>
    /// <param name="gate">The gate that the sources come through; its ledger takes the deliveries.</param>
    /// <param name="signer">Signs the manifests.</param>
    /// <param name="options">How outputs are stamped; null for the defaults. They are copied.</param>
    /// <param name="time">The clock; null for the system's.</param>
    /// <param name="logger">Where deliveries and refusals are logged; null for nowhere.</param>
    /// <param name="reader">Reads what an output says that is signed already, and knows whom to trust; null for one that trusts nobody, which is put on record then.</param>
    /// <param name="approvals">Knows which outputs were approved; null for nobody: uses that owe an approval are not stamped then.</param>
    /// <exception cref="ArgumentException">An option is wrong.</exception>
    public AttributionStamper(
        CatalogueGate gate, ManifestSigner signer, AttributionStamperOptions? options = null, TimeProvider? time = null, ILogger<AttributionStamper>? logger = null, ManifestReader? reader = null,
        IOutputApprovals? approvals = null)
    {
        ArgumentNullException.ThrowIfNull(gate);
        ArgumentNullException.ThrowIfNull(signer);
        _gate = gate;
        _embedder = new ManifestEmbedder(signer);
        _options = AttributionStamperOptions.Checked(options ?? new AttributionStamperOptions());
        _product = new GeneratorInfo(_options.Product, _options.ProductVersion);
        _time = time ?? TimeProvider.System;
        _reader = reader ?? new ManifestReader(_time);
        _approvals = new ApprovalCheck(approvals);
        _logger = logger ?? (ILogger)NullLogger.Instance;
    }

    /// <summary>Stamps an output from stream to stream.</summary>
    /// <param name="audio">The output as the model made it: a whole WAV, MP3, FLAC or MP4/M4A file. Read from its beginning where it can seek, else from where it is.</param>
    /// <param name="output">Takes the stamped file. Nothing is written to it unless the delivery is on record.</param>
    /// <param name="attribution">Who is in it; start with <see cref="Attribution.Of"/>.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>What was recorded.</returns>
    /// <exception cref="ComplianceException">It is refused (AF3001 to AF3006, AF3015), not approved (AF3005, AF2054 to AF2056) or nobody can tell (AF2082), the ledger could not record it (AF4001), or the operation delivered other audio before (AF4002).</exception>
    /// <exception cref="ArgumentException">A stream cannot do what is needed, or the weights of the sources add up to more than the whole.</exception>
    /// <exception cref="InvalidOperationException">The certificate has expired or was revoked, or the signer's answer is no signature.</exception>
    /// <exception cref="TimestampException">The signer's time-stamp authority gave none; nothing is recorded or handed over.</exception>
    public async Task<AttributionReceipt> StampAsync(Stream audio, Stream output, Attribution attribution, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(audio);
        ArgumentNullException.ThrowIfNull(output);
        if (!output.CanWrite)
        {
            throw new ArgumentException("The stamped output needs a stream that can be written.", nameof(output));
        }

        (Stream source, FileStream? copy) = await ScratchFile.SeekableAsync(audio, _options.TemporaryFolder, cancellationToken).ConfigureAwait(false);
        try
        {
            FileStream stamped = ScratchFile.Create(_options.TemporaryFolder);
            await using (stamped.ConfigureAwait(false))
            {
                AttributionReceipt receipt = await StampUnseenAsync(source, stamped, attribution, cancellationToken).ConfigureAwait(false);
                stamped.Position = 0;
                await stamped.CopyToAsync(output, cancellationToken).ConfigureAwait(false);
                return receipt;
            }
        }
        finally
        {
            if (copy is not null)
            {
                await copy.DisposeAsync().ConfigureAwait(false);
            }
        }
    }

    /// <summary>Stamps an output from file to file.</summary>
    /// <param name="audioPath">The output as the model made it.</param>
    /// <param name="outputPath">The stamped file, which may be the same. Until its delivery is on record and it is complete and on the disk, what was there before stays.</param>
    /// <param name="attribution">Who is in it; start with <see cref="Attribution.Of"/>.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>What was recorded.</returns>
    /// <exception cref="ComplianceException">As for streams.</exception>
    /// <exception cref="ArgumentException">As for streams, or a path is empty.</exception>
    /// <exception cref="InvalidOperationException">As for streams.</exception>
    /// <exception cref="IOException">A file cannot be read or written.</exception>
    /// <exception cref="UnauthorizedAccessException">A file may not be read or written.</exception>
    public async Task<AttributionReceipt> StampAsync(string audioPath, string outputPath, Attribution attribution, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(audioPath);
        ArgumentException.ThrowIfNullOrEmpty(outputPath);
        var source = new FileStream(audioPath, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, useAsync: true);
        await using (source.ConfigureAwait(false))
        {
            return await FileReplacement.WriteAsync(outputPath, file => StampUnseenAsync(source, file, attribution, cancellationToken)).ConfigureAwait(false);
        }
    }

    private async Task<AttributionReceipt> StampUnseenAsync(Stream audio, Stream unseen, Attribution attribution, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(attribution);
        try
        {
            OutputStamp stamp = await CheckAsync(audio, Completed(attribution), cancellationToken).ConfigureAwait(false);
            Stream tagged = await TaggedAudio.OpenAsync(audio, PlayerTags.Of(stamp.Attribution, _options.Product, stamp.Delivery.At), cancellationToken).ConfigureAwait(false);
            await using (tagged.ConfigureAwait(false))
            {
                await _embedder.EmbedUnseenAsync(tagged, unseen, stamp.Draft, cancellationToken).ConfigureAwait(false);
            }

            // Signing takes its time, and a yes may become a no meanwhile.
            await ApprovedAsync(stamp.Attribution, stamp.Delivery.Delivery!.OutputHash, cancellationToken).ConfigureAwait(false);
            return await DeliverAsync(stamp, cancellationToken).ConfigureAwait(false);
        }
        catch (ContainerFormatException fault)
        {
            throw Refused([OutputUnusable.Container(fault)], fault);
        }
    }

    private async Task<OutputStamp> CheckAsync(Stream audio, Attribution attribution, CancellationToken cancellationToken)
    {
        ThrowIfAny(StampRules.Check(attribution, _gate));
        AudioContent content = await AudioContent.ReadAsync(audio, cancellationToken).ConfigureAwait(false);
        if ((attribution.Duration ?? content.Duration) <= TimeSpan.Zero || content.Length == 0)
        {
            throw Refused([OutputUnusable.NoDuration()]);
        }

        Sha256Hash output = Sha256Hash.FromBytes(content.Hash.Span);
        ThrowIfAny(StampRules.CheckOutput(attribution, output));
        Attribution approved = await ApprovedAsync(attribution, output, cancellationToken).ConfigureAwait(false);
        ThrowIfAny(await OutputComparison.CheckAsync(content, attribution.Sources.Select(static source => source.Audio!), _options.TemporaryFolder, cancellationToken).ConfigureAwait(false));
        ValidationReport? signed = await FindSignedAsync(audio, cancellationToken).ConfigureAwait(false);
        return OutputStamp.Of(approved, content, _product, _time.GetUtcNow(), signed);
    }

    private async Task<Attribution> ApprovedAsync(Attribution attribution, Sha256Hash output, CancellationToken cancellationToken)
    {
        OutputApprovalAnswer answer = await _approvals.AskAsync(attribution, output, _time.GetUtcNow(), cancellationToken).ConfigureAwait(false);
        ThrowIfAny(answer.Findings);
        return answer.Approvals.Count == 0 ? attribution : attribution with { Approvals = [.. answer.Approvals.Concat(attribution.Approvals).DistinctBy(static approval => (approval.Audio, approval.By))] };
    }

    // Before tags are written, which its hash does not know of.
    private async Task<ValidationReport?> FindSignedAsync(Stream audio, CancellationToken cancellationToken)
    {
        if (!await ExistingManifest.IsInAsync(audio, cancellationToken).ConfigureAwait(false))
        {
            return null;
        }

        ValidationReport found = await _reader.ReadAsync(audio, cancellationToken).ConfigureAwait(false);
        return found.Store is null ? throw Refused([SignedUnreadably.Found(found)]) : found;
    }

    private async Task<AttributionReceipt> DeliverAsync(OutputStamp stamp, CancellationToken cancellationToken)
    {
        UsageDelivery delivery = stamp.Delivery.Delivery!;
        UsageReceipt receipt = await _gate.Recorder.RecordAsync(stamp.Delivery, cancellationToken).ConfigureAwait(false);
        foreach (AttributionSource source in stamp.Attribution.Sources)
        {
            source.Audio!.WentInto(delivery.OutputHash);
        }

        StampLog.Delivered(_logger, delivery.ManifestId!, delivery.Sources.Count, stamp.Delivery.OperationId, receipt.Outcome);
        return new AttributionReceipt(delivery.ManifestId!, delivery.OutputHash, delivery.Duration, receipt, stamp.Attribution);
    }

    /// <summary>Nothing of what the rights holders withhold from machines can be given away by an attribution, and originals are linked where it is known how.</summary>
    private Attribution Completed(Attribution attribution) => attribution with
    {
        Training = attribution.Sources.Select(static source => source.Audio?.Training ?? TrainingChoices.NotAllowed).Aggregate(attribution.Training, static (left, right) => left.And(right)),
        Sources = [.. attribution.Sources.Select(source => source.Original is null ? source with { Original = _options.AddressOf(source.Recording) } : source)],
    };

    private void ThrowIfAny(IEnumerable<Finding> findings)
    {
        Finding[] found = [.. findings];
        if (found.Length > 0)
        {
            throw Refused(found);
        }
    }

    private ComplianceException Refused(Finding[] findings, Exception? cause = null)
    {
        StampLog.Refused(_logger, findings[0].Code, findings.Length);
        return new ComplianceException(findings, cause);
    }
}
