namespace ArtistFirst.Registry;

/// <summary>
/// Publishes what a register says has changed, without compiling the rest: a withdrawal does not wait for the recordings that it says nothing about. Now and then
/// the register is compiled as a whole all the same, and compared.
/// </summary>
internal sealed class ChangesPublication(PublishedFeed feed, PublisherState before, SnapshotPublisherOptions options)
{
    /// <summary>Publishes them.</summary>
    /// <param name="cancellationToken">Gives up; what was published before stays.</param>
    /// <returns>What was published; null where the register has to be compiled as a whole.</returns>
    /// <exception cref="ArgumentException">The rows of the register do not fit together.</exception>
    /// <exception cref="SnapshotFormatException">What was published before is not as it was.</exception>
    public async Task<PublishedSnapshot?> TryPublishAsync(CancellationToken cancellationToken)
    {
        bool isDue = feed.Now < before.CompiledAt || feed.Now - before.CompiledAt >= options.CompileWholeEvery;
        if (isDue || await feed.Register.ReadChangesAsync(before.Version, cancellationToken).ConfigureAwait(false) is not { } pages)
        {
            return null;
        }

        byte[] seed = Convert.FromHexString(before.Seed);
        SnapshotLayout basis = PublishedParts.ReadLayout(feed.Files, before.Basis);
        long most = options.MostChanges(basis.Recordings) - before.Carried;
        SnapshotBuilder delta = new(seed, isDelta: true, options.HasEvidence);
        bool isDelta = PublishedParts.AreAlike(basis, options.HasEvidence, seed) && await CompileAsync(pages, delta, most).ConfigureAwait(false);
        bool isNothing = delta.Recordings == 0;
        if (!isDelta || (before.Version == feed.Register.Revision && !isNothing))
        {
            return null;
        }

        if (before.Version == feed.Register.Revision)
        {
            feed.Publish(before, await feed.SignHeadAsync(before, cancellationToken).ConfigureAwait(false));
        }
        else
        {
            await feed.AppendAsync(before, delta.Finish(), whole: null, static _ => { }, cancellationToken).ConfigureAwait(false);
        }

        return Publication.Describe(basis, feed.Register.Revision, feed.Licensee, feed.Files.Path, isNewBase: false, delta.Recordings);
    }

    /// <summary>Compiles pages, as long as they are not more than deltas should carry.</summary>
    private async Task<bool> CompileAsync(IAsyncEnumerable<RegisterContents> pages, SnapshotBuilder delta, long most)
    {
        PageCompiler compiler = new(delta, feed.Licensee);
        await foreach (RegisterContents page in pages.ConfigureAwait(false))
        {
            PublisherRules.RequirePageOf(feed.Register, page);
            compiler.Add(page);
            if (delta.Recordings > most)
            {
                return false;
            }
        }

        return true;
    }
}
