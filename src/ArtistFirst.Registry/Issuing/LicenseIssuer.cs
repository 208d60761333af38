using ArtistFirst.Signing;

namespace ArtistFirst.Registry;

/// <summary>
/// Issues license tokens. What a verifier would refuse is not signed: the payload is read by the verifier's own reader first. Immutable and thread-safe
/// as far as the signer is.
/// </summary>
public sealed class LicenseIssuer
{
    private readonly LicenseSigner _signer;
    private readonly string _issuer;
    private readonly TimeProvider _time;

    /// <summary>Makes an issuer.</summary>
    /// <param name="signer">Signs; its public key is what verifiers pin.</param>
    /// <param name="issuer">The issuer's https URL, exactly as verifiers pin it.</param>
    /// <param name="time">The clock, or null for the system's.</param>
    /// <exception cref="ArgumentException">The issuer is no https URL, or the signer's algorithm is not that of its key.</exception>
    public LicenseIssuer(ISigner signer, string issuer, TimeProvider? time = null)
    {
        ArgumentNullException.ThrowIfNull(issuer);

        // As trust files pin it: under another name, no verifier could know the issuer.
        if (!HttpsAddress.TryParse(issuer, out _) || !TokenText.IsHttpsUrl(System.Text.Encoding.UTF8.GetBytes(issuer)))
        {
            throw new ArgumentException($"Expected the issuer to be {HttpsAddress.Expected}, of at most {TokenText.MaxNameLength} characters; got '{issuer}'. Give it exactly as trust files pin it.", nameof(issuer));
        }

        _signer = new LicenseSigner(signer);
        _issuer = issuer;
        _time = time ?? TimeProvider.System;
    }

    /// <summary>Writes the manifests of grants of more than 128 recordings.</summary>
    /// <value>Null by default: such grants are refused.</value>
    public RecordingManifestWriter? Manifests { get; init; }

    /// <summary>Issues a license.</summary>
    /// <param name="terms">What it is to say.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The compact token.</returns>
    /// <exception cref="ComplianceException">A verifier would refuse it; the finding says what and why. Nothing was signed.</exception>
    /// <exception cref="InvalidOperationException">A grant has more than 128 recordings and there is no <see cref="Manifests"/>, or the signer is broken.</exception>
    /// <exception cref="IOException">A manifest cannot be written.</exception>
    public async Task<string> IssueAsync(LicenseTerms terms, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(terms);
        DateTimeOffset now = _time.GetUtcNow();
        long issuedAt = now.ToUnixTimeSeconds();
        byte[] payload = new LicensePayload
        {
            Terms = terms with { Grants = await WithManifestsAsync(terms.Grants, cancellationToken).ConfigureAwait(false) },
            Issuer = _issuer,
            Id = terms.Id ?? Guid.CreateVersion7(now).ToString(),
            IssuedAt = issuedAt,
            NotBefore = terms.NotBefore?.ToUnixTimeSeconds(),
            ExpiresAt = issuedAt + (long)(terms.Lifetime ?? TimeSpan.FromSeconds(LifetimeOutOfBounds.MaxSeconds)).TotalSeconds,
        }.ToUtf8();
        LicenseDraft.Read(payload, now, DeclaredIn(terms));
        return await _signer.SignAsync(payload, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>An obligation that the terms name is meant: whether verifiers know it is theirs to say.</summary>
    internal static string[] DeclaredIn(LicenseTerms terms) => [.. terms.Grants.SelectMany(grant => grant.OtherObligations)];

    private async Task<IReadOnlyList<GrantTerms>> WithManifestsAsync(IReadOnlyList<GrantTerms> grants, CancellationToken cancellationToken)
    {
        var written = new GrantTerms[grants.Count];
        for (int i = 0; i < written.Length; i++)
        {
            RecordingScope scope = grants[i].Recordings;
            written[i] = scope.Kind == RecordingScopeKind.Recordings && scope.PackedRecordings.Length > RecordingScope.MaxRecordings
                ? grants[i] with { Recordings = RecordingScope.Of(await WriteManifestAsync(scope, cancellationToken).ConfigureAwait(false)) }
                : grants[i];
        }

        return written;
    }

    private Task<RecordingManifestReference> WriteManifestAsync(RecordingScope scope, CancellationToken cancellationToken) => Manifests is null
        ? throw new InvalidOperationException(
            $"A grant of {scope.PackedRecordings.Length} recordings names a manifest file; a token lists {RecordingScope.MaxRecordings} at most. Set {nameof(Manifests)} to a {nameof(RecordingManifestWriter)}.")
        : Manifests.WriteAsync(scope.Recordings, cancellationToken);
}
