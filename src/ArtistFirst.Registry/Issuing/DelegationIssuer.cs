using ArtistFirst.Signing;

namespace ArtistFirst.Registry;

/// <summary>
/// Issues delegations: statements by which a label lets a distributor or a licensing service issue licenses within bounds. What a verifier would
/// refuse is not signed. A delegate who delegates further must stay within its own delegation; verifiers hold it to that.
/// Immutable and thread-safe as far as the signer is.
/// </summary>
public sealed class DelegationIssuer
{
    private const string Where = "that was to be signed";

    private readonly ISigner _key;
    private readonly LicenseSigner _signer;
    private readonly string _issuer;
    private readonly TimeProvider _time;

    /// <summary>Makes an issuer.</summary>
    /// <param name="signer">Signs; its public key is what verifiers pin for the issuer, or what the delegation to the issuer names.</param>
    /// <param name="issuer">The https URL of the one who delegates, exactly as verifiers know it.</param>
    /// <param name="time">The clock, or null for the system's.</param>
    /// <exception cref="ArgumentException">The issuer is no https URL, or the signer's algorithm is not that of its key.</exception>
    public DelegationIssuer(ISigner signer, string issuer, TimeProvider? time = null)
    {
        if (issuer is not { Length: <= TokenText.MaxNameLength } || !HttpsAddress.TryParse(issuer, out _))
        {
            throw new ArgumentException($"Expected the issuer to be {HttpsAddress.Expected}, of at most {TokenText.MaxNameLength} characters; got '{issuer}'. Give it exactly as trust files pin it.", nameof(issuer));
        }

        _signer = new LicenseSigner(signer, "music-license-delegation+jwt");
        _key = signer;
        _issuer = issuer;
        _time = time ?? TimeProvider.System;
    }

    /// <summary>Issues a delegation.</summary>
    /// <param name="terms">What it is to say.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The compact token, for the <c>delegations</c> of the issuer in trust files.</returns>
    /// <exception cref="ComplianceException">A verifier would refuse it; the finding says why. Nothing was signed.</exception>
    /// <exception cref="InvalidOperationException">The signer gave a signature that its own key does not verify.</exception>
    public async Task<string> IssueAsync(DelegationTerms terms, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(terms);
        DateTimeOffset now = _time.GetUtcNow();
        byte[] payload = new DelegationPayload(terms, _issuer, terms.Id ?? Guid.CreateVersion7(now).ToString(), now.ToUnixTimeSeconds()).ToUtf8();
        Require(terms, payload, now);
        return await _signer.SignAsync(payload, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Reads the payload as a verifier will.</summary>
    private void Require(DelegationTerms terms, byte[] payload, DateTimeOffset now)
    {
        if (!StrictJsonReader.IsStrictObject(payload, TokenLimits.MaxDepth))
        {
            throw new ComplianceException([DelegationMalformed.Found(Where, "its payload should be one strict JSON object, but a note holds U+0000 or has a name that JSON escapes")]);
        }

        if (terms.Status is { } unpinnable && !HttpsAddress.TryParse(unpinnable.ListUri, out _))
        {
            throw new ComplianceException([DelegationMalformed.Found(Where, $"its status list should have an address that trust files can pin, {HttpsAddress.Expected}, but it has another")]);
        }

        // Verifiers pin the list for the issuer, or refuse the statement: here it is taken as pinned.
        PinnedStatusList[] lists = terms.Status is { } status ? [new PinnedStatusList(_issuer, status.ListUri, null)] : [];
        var issuers = new Dictionary<string, PinnedIssuer>(StringComparer.Ordinal) { [_issuer] = new(_issuer, lists) };
        DelegationStatement statement;
        try
        {
            statement = new DelegationClaimsReader(Where, issuers, now).Read(payload);
        }
        catch (DelegationFormatException e)
        {
            throw new ComplianceException([e.Finding], e);
        }

        if (string.Equals(statement.Delegate, _issuer, StringComparison.Ordinal))
        {
            throw new ComplianceException([DelegationCycle.Found(Where, statement)]);
        }

        if (statement.Grants.Count != terms.Grants.Count)
        {
            throw new ComplianceException([DelegationMalformed.Found(Where, "each entry of its authorization_details should count, but one says something that verifiers do not know")]);
        }

        if (statement.Keys.Contains(_key.PublicKey))
        {
            throw new ComplianceException([DelegatedKeyTaken.Found(statement, _key.PublicKey)]);
        }
    }
}
