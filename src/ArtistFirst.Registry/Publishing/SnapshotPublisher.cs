using System.Security.Cryptography;
using ArtistFirst.Signing;

namespace ArtistFirst.Registry;

/// <summary>
/// Compiles a register for licensees and publishes what they need as static files, signed: a base, deltas behind it, and a head that says which state is the
/// current one. One publisher at a time writes a folder.
/// </summary>
public sealed class SnapshotPublisher
{
    private const int SeedLength = 16;

    // Each holds a page; the pages are read one after the other.
    private const int MostThreads = 8;

    private readonly SnapshotSigner _signer;
    private readonly SnapshotPublisherOptions _options;
    private readonly TimeProvider _time;

    /// <summary>Makes a publisher.</summary>
    /// <param name="signer">Signs; its public key must be pinned for the registry in the licensees' trust files.</param>
    /// <param name="options">What is demanded of licensees, or null for the defaults.</param>
    /// <param name="time">The clock, or null for the system's.</param>
    /// <exception cref="ArgumentException">An option is out of range, or the signer's algorithm is not that of its key.</exception>
    public SnapshotPublisher(ISigner signer, SnapshotPublisherOptions? options = null, TimeProvider? time = null)
    {
        _options = options?.Copy() ?? new SnapshotPublisherOptions();
        SnapshotPublisherOptions.Check(_options);
        _signer = new SnapshotSigner(signer, _options);
        _time = time ?? TimeProvider.System;
    }

    /// <summary>Publishes the state of a register for one licensee: a base the first time and after many changes, else what changed. Where nothing did, a new head.</summary>
    /// <remarks>A register that tells what changed (<see cref="RegisterPages.ReadChangesAsync"/>) is compiled as a whole only where it must, and every <see cref="SnapshotPublisherOptions.CompileWholeEvery"/>.</remarks>
    /// <param name="register">The register.</param>
    /// <param name="licensee">For whom.</param>
    /// <param name="folder">Where to: what a web server serves as the registry's address.</param>
    /// <param name="cancellationToken">Gives up; what was published before stays.</param>
    /// <returns>What was published.</returns>
    /// <exception cref="ArgumentException">The rows do not fit together, or the licensee is empty.</exception>
    /// <exception cref="ComplianceException">The register went back to an earlier revision, or has other contents under the same one (AF2010); it is another register (AF2043).</exception>
    /// <exception cref="InvalidDataException">What was published before was damaged: publish into a new folder.</exception>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    public async Task<PublishedSnapshot> PublishAsync(RegisterPages register, string licensee, string folder, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(register);
        ArgumentException.ThrowIfNullOrEmpty(licensee);
        ArgumentException.ThrowIfNullOrEmpty(folder);
        PublishedFeed feed = new(new PublishedFolder(folder, licensee), _signer, register, licensee, _time);
        PublisherState? before = feed.Files.ReadState();
        PublisherRules.RequireNext(before, register);
        try
        {
            return (before is null ? null : await new ChangesPublication(feed, before, _options).TryPublishAsync(cancellationToken).ConfigureAwait(false))
                ?? await PublishWholeAsync(feed, before, cancellationToken).ConfigureAwait(false);
        }
        catch (SnapshotFormatException e)
        {
            throw new InvalidDataException($"Expected what was published in '{feed.Files.Path}' before as it was; {e.Message} Publish into a new folder.", e);
        }
    }

    /// <summary>Writes the state of a register for one licensee into one file, for <see cref="ConsentSnapshot.OpenAsync"/>.</summary>
    /// <param name="register">The register.</param>
    /// <param name="licensee">For whom.</param>
    /// <param name="path">The file; one that is there is replaced as a whole.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>What was written.</returns>
    /// <exception cref="ArgumentException">The rows do not fit together, or the licensee is empty.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public async Task<PublishedSnapshot> WriteFileAsync(RegisterPages register, string licensee, string path, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(register);
        ArgumentException.ThrowIfNullOrEmpty(licensee);
        ArgumentException.ThrowIfNullOrEmpty(path);
        string whole = Path.GetFullPath(path);
        string part = $"{whole}.{Environment.ProcessId}.part";
        try
        {
            // The seed follows from the register: the same state gives the same table.
            byte[] seed = SHA256.HashData(System.Text.Encoding.UTF8.GetBytes($"{register.Registry}\n{licensee}"))[..SeedLength];
            FinishedBody body = await CompileAsync(register, licensee, seed, cancellationToken).ConfigureAwait(false);
            byte[] hashes = WriteBody(body, part);
            SnapshotPart basis = SnapshotPart.Of(register.Revision, body.Layout.Length, hashes);
            byte[] head = await _signer.SignHeadAsync(register.Registry, licensee, register.Revision, register.AsOf, _time.GetUtcNow(), basis, basis, cancellationToken).ConfigureAwait(false);
            PublishedFolder.Complete(part, whole, hashes, head);
            return Publication.Describe(body.Layout, register.Revision, licensee, whole, isNewBase: true, changes: 0);
        }
        finally
        {
            File.Delete(part);
        }
    }

    private async Task<PublishedSnapshot> PublishWholeAsync(PublishedFeed feed, PublisherState? before, CancellationToken cancellationToken)
    {
        byte[] seed = before is null ? RandomNumberGenerator.GetBytes(SeedLength) : Convert.FromHexString(before.Seed);
        string part = feed.Files.NewPart();
        try
        {
            FinishedBody body = await CompileAsync(feed.Register, feed.Licensee, seed, cancellationToken).ConfigureAwait(false);
            byte[] hashes = WriteBody(body, part);
            return await new Publication(feed, body.Layout, part, hashes, seed)
                .PublishAsync(before, _options.MostChanges(body.Layout.Recordings), cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            File.Delete(part);
        }
    }

    private async Task<FinishedBody> CompileAsync(RegisterPages register, string licensee, byte[] seed, CancellationToken cancellationToken)
    {
        SnapshotBuilder builder = new(seed, isDelta: false, _options.HasEvidence);
        PageCompiler compiler = new(builder, licensee);
        ParallelOptions threads = new() { CancellationToken = cancellationToken, MaxDegreeOfParallelism = Math.Min(Environment.ProcessorCount, MostThreads) };
        await Parallel.ForEachAsync(
            register.ReadAsync(cancellationToken),
            threads,
            (page, _) =>
            {
                PublisherRules.RequirePageOf(register, page);
                compiler.Add(page);
                return ValueTask.CompletedTask;
            }).ConfigureAwait(false);
        return builder.Finish();
    }

    private static byte[] WriteBody(FinishedBody body, string part)
    {
        using FileStream file = new(part, FileMode.Create, FileAccess.Write, FileShare.None, 1);
        return body.Write(file);
    }
}
