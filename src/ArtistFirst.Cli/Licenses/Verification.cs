namespace ArtistFirst.Cli;

/// <summary>A verifier with its trust and status lists, read and ready.</summary>
internal sealed class Verification : IDisposable
{
    private readonly TrustStore _trust;
    private readonly StatusLists _statuses;

    private Verification(TrustStore trust, LicenseVerifierOptions options, VerifyContext context, TimeProvider time)
    {
        _trust = trust;
        _statuses = new StatusLists(trust, null, time);
        Verifier = new LicenseVerifier(trust, options, time);
        Context = context;
    }

    public LicenseVerifier Verifier { get; }

    public VerifyContext Context { get; }

    /// <summary>What could not be read or believed, each in a sentence. Licenses that rest on it are refused for reasons of their own.</summary>
    public IEnumerable<string> Problems =>
    [
        .. _trust.Problems.Select(problem => $"{problem.Source}: {problem.Message}"),
        .. _trust.Current.Findings.Select(finding => finding.ToString()),
        .. _statuses.Lists.Select(list => list.Problem).OfType<Finding>().Select(finding => finding.ToString()),
    ];

    public static async Task<Verification> OpenAsync(
        string path, TrustStoreOptions trustOptions, LicenseVerifierOptions options, VerifyContext context, TimeProvider time, CancellationToken cancellationToken)
    {
        TrustStore trust = await TrustStore.LoadAsync(path, trustOptions, time, null, cancellationToken).ConfigureAwait(false);
        Verification verification;
        try
        {
            verification = new Verification(trust, options, context, time);
        }
        catch (ArgumentException)
        {
            trust.Dispose();
            throw;
        }

        await trust.RefreshAsync(cancellationToken).ConfigureAwait(false);
        await verification._statuses.RefreshAsync(cancellationToken).ConfigureAwait(false);
        return verification;
    }

    /// <summary>Keeps trust and status lists up to date until it is canceled, for work that takes its time.</summary>
    public Task WatchAsync(CancellationToken cancellationToken) => Task.WhenAll(_trust.WatchAsync(cancellationToken), _statuses.WatchAsync(cancellationToken));

    public void Dispose()
    {
        _statuses.Dispose();
        _trust.Dispose();
    }
}
