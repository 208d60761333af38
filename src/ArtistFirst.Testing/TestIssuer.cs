using ArtistFirst.Registry;
using ArtistFirst.Signing;

namespace ArtistFirst.Testing;

/// <summary>
/// A label for tests: makes a key that lives as long as it does, issues real licenses with it, and revokes, suspends and reinstates them in a real
/// status list. Nobody believes it but who trusts <see cref="ToTrustFile"/>, as a <see cref="TestStudio"/> does. What a verifier would refuse it does
/// not sign; to see a license refused, let time pass, take it back, or have a stranger issue it. Thread-safe.
/// </summary>
public sealed class TestIssuer : IDisposable
{
    /// <summary>Who it is unless it is told otherwise.</summary>
    public const string DefaultUrl = "https://label.example";

    private readonly PrivateKey _key;
    private readonly LicenseIssuer _licenses;
    private readonly TimeProvider _time;
    private readonly Lock _lock = new();
    private readonly List<TestLicense> _issued = [];

    /// <summary>Makes an issuer with a key of its own.</summary>
    /// <param name="time">The clock; null for the system's.</param>
    /// <param name="url">Who it is (<c>iss</c>): an https URL.</param>
    /// <param name="algorithm">The key's algorithm.</param>
    /// <exception cref="ArgumentException"><paramref name="url"/> is no https URL of at most 256 characters.</exception>
    /// <exception cref="PlatformNotSupportedException">The algorithm is Ed25519 and libsodium is not installed.</exception>
    public TestIssuer(TimeProvider? time = null, string url = DefaultUrl, SignatureAlgorithm algorithm = SignatureAlgorithm.ES256)
    {
        _time = time ?? TimeProvider.System;
        _key = PrivateKey.Generate(algorithm);
        _licenses = new LicenseIssuer(_key, url, _time);
        Url = url;
        Statuses = new TestStatusList(_key, $"{url.TrimEnd('/')}/status/1", _time);
    }

    /// <summary>Who it is: the <c>iss</c> of its licenses.</summary>
    public string Url { get; }

    /// <summary>The address of its status list, as its licenses name it.</summary>
    public string StatusListUri => Statuses.Uri;

    /// <summary>The key that its licenses and lists are verified with.</summary>
    public PublicKey PublicKey => _key.PublicKey;

    /// <summary>The status list token as last published; null before the first license has a place in it.</summary>
    public string? StatusList => Statuses.Token;

    /// <summary>Where it keeps and publishes the statuses of its licenses.</summary>
    internal TestStatusList Statuses { get; }

    /// <summary>The licenses so far, in order.</summary>
    public IReadOnlyList<TestLicense> Issued
    {
        get
        {
            lock (_lock)
            {
                return [.. _issued];
            }
        }
    }

    /// <summary>A grant of some recordings for some uses, everywhere, by any model, for any destination, without duties: narrow it with a <c>with</c> expression.</summary>
    /// <param name="uses">The uses.</param>
    /// <param name="recordings">The recordings, at least one.</param>
    /// <exception cref="ArgumentException">There is no recording.</exception>
    public static GrantTerms Grant(Uses uses, params IEnumerable<Isrc> recordings) => new()
    {
        Uses = uses,
        Recordings = RecordingScope.Of(recordings),
        Territories = TerritorySet.Worldwide,
        Models = [ModelPattern.Any],
        Destinations = Destinations.All,
    };

    /// <summary>
    /// Terms of a license for a licensee: 30 days from now, meant for the licensee's own verifiers, with the next free place in the status list. Change
    /// them with a <c>with</c> expression.
    /// </summary>
    /// <param name="licensee">The licensee.</param>
    /// <param name="grants">The grants; <see cref="Grant"/> makes one.</param>
    public LicenseTerms Terms(string licensee, params IEnumerable<GrantTerms> grants) => new()
    {
        Licensee = licensee,
        Audience = [licensee],
        Grants = [.. grants],
        Lifetime = TimeSpan.FromDays(30),
        Status = Statuses.NextPlace(),
    };

    /// <summary>Issues a license for a recording, with the terms of <see cref="Terms"/> and <see cref="Grant"/>.</summary>
    /// <param name="licensee">The licensee.</param>
    /// <param name="recording">The recording.</param>
    /// <param name="uses">The uses.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="ComplianceException">A verifier would refuse it; nothing was signed.</exception>
    public Task<TestLicense> IssueAsync(string licensee, Isrc recording, Uses uses, CancellationToken cancellationToken = default) =>
        IssueAsync(Terms(licensee, Grant(uses, recording)), cancellationToken);

    /// <summary>Issues a license.</summary>
    /// <param name="terms">What it is to say; <see cref="Terms"/> makes them. Without a status it cannot be taken back, and lives for a day at most.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="ComplianceException">A verifier would refuse it; the finding says what and why. Nothing was signed.</exception>
    /// <exception cref="InvalidOperationException">A grant has more than 128 recordings, which takes a manifest: use <see cref="LicenseIssuer"/>.</exception>
    public async Task<TestLicense> IssueAsync(LicenseTerms terms, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(terms);
        LicenseTerms named = terms with { Id = terms.Id ?? Guid.CreateVersion7(_time.GetUtcNow()).ToString(), Status = Statuses.TakePlace(terms.Status) };
        TestLicense license = new(named.Id, await _licenses.IssueAsync(named, cancellationToken).ConfigureAwait(false), named);
        await Statuses.ListAsync(named, cancellationToken).ConfigureAwait(false);
        lock (_lock)
        {
            _issued.Add(license);
        }

        return license;
    }

    /// <summary>Withdraws a license for good. When it is done, every <see cref="TestStudio"/> that trusts this issuer refuses it with AF1020.</summary>
    /// <param name="license">The license.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="InvalidOperationException">The license has no place in the status list.</exception>
    public Task RevokeAsync(TestLicense license, CancellationToken cancellationToken = default) => Statuses.SetAsync(license, RegisteredStatus.Revoked, cancellationToken);

    /// <summary>Puts a license on hold. When it is done, every <see cref="TestStudio"/> that trusts this issuer refuses it with AF1021.</summary>
    /// <param name="license">The license.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="InvalidOperationException">The license has no place in the status list, or is revoked, which is final.</exception>
    public Task SuspendAsync(TestLicense license, CancellationToken cancellationToken = default) => Statuses.SetAsync(license, RegisteredStatus.Suspended, cancellationToken);

    /// <summary>Ends a suspension.</summary>
    /// <param name="license">The license.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="InvalidOperationException">The license has no place in the status list, or is revoked, which is final.</exception>
    public Task ReinstateAsync(TestLicense license, CancellationToken cancellationToken = default) => Statuses.SetAsync(license, RegisteredStatus.Valid, cancellationToken);

    /// <summary>A trust file that believes this issuer and nobody else.</summary>
    /// <param name="statusListFile">
    /// Where you write <see cref="StatusList"/> to, for services that read files; null for those that have it from a <see cref="TestStudio"/>.
    /// </param>
    /// <returns>The text, which <see cref="TrustStore.Parse"/> reads as UTF-8 when it names no file.</returns>
    public string ToTrustFile(string? statusListFile = null) => TrustFileText.Of([this], statusListFile);

    /// <summary>Throws the key away.</summary>
    public void Dispose()
    {
        _key.Dispose();
        Statuses.Dispose();
    }
}
