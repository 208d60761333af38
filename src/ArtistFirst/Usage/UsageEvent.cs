namespace ArtistFirst;

/// <summary>
/// One thing that happened to one use of one recording. Its canonical bytes, and so its hash, are the same everywhere and always.
/// </summary>
/// <remarks>
/// <para><b>What identifies the use</b>, and so has to be the same on a retry: operation, kind, recording, uses, territories, licensee, model,
/// destination, delivery (but for the manifest id) and correction (but for the case id).</para>
/// <para><b>What is recorded once</b>, and may differ on an honest retry, because the clock went on, a license was renewed or the register
/// has a new revision: <see cref="At"/>, <see cref="LicenseId"/>, <see cref="GrantIndex"/>, <see cref="Duties"/>, <see cref="ConsentVersion"/>,
/// <see cref="Failure"/>, <see cref="Commitment"/>, <see cref="UsageDelivery.ManifestId"/>, <see cref="UsageCorrection.CaseId"/>. What the first event said stands.</para>
/// <para><b>No personal data.</b> A ledger is for ever: there is no field for an end user, and identifiers should name recordings,
/// organizations and machines. Keep who asked for a use on your side, by its operation id, or in a <see cref="UsageSideRecord"/>, which can be erased.</para>
/// </remarks>
public sealed record UsageEvent
{
    /// <summary>The operation. A retry has the same id.</summary>
    public required OperationId OperationId { get; init; }

    /// <summary>What happened.</summary>
    public required UsageEventKind Kind { get; init; }

    /// <summary>The recording.</summary>
    public required Isrc Recording { get; init; }

    /// <summary>What it was used for: at least one use.</summary>
    public required Uses Uses { get; init; }

    /// <summary>Where the output is made available.</summary>
    public required Territory Territory { get; init; }

    /// <summary>Where the model runs.</summary>
    public required Territory ProcessingTerritory { get; init; }

    /// <summary>Who is licensed: the <c>sub</c> of the license, an organization; 1 to 256 visible ASCII characters.</summary>
    public required string Licensee { get; init; }

    /// <summary>The model; null where none is involved.</summary>
    public ModelVersion? Model { get; init; }

    /// <summary>Where the output goes.</summary>
    /// <value>The default is <see cref="Destination.None"/>: not stated.</value>
    public Destination Destination { get; init; }

    /// <summary>The output: for <see cref="UsageEventKind.Delivered"/>, and for a correction of a delivered operation; null otherwise.</summary>
    public UsageDelivery? Delivery { get; init; }

    /// <summary>The reversal: for <see cref="UsageEventKind.Corrected"/> alone; null otherwise.</summary>
    public UsageCorrection? Correction { get; init; }

    /// <summary>When it happened, by the clock of who reports it; not before 1970. Kept in UTC, to the microsecond. Recorded once.</summary>
    public required DateTimeOffset At
    {
        get;
        init => field = MicrosecondClock.Truncate(value);
    }

    /// <summary>The license under which it happened: its <c>jti</c>, 1 to 256 visible ASCII characters. Recorded once.</summary>
    public required string LicenseId { get; init; }

    /// <summary>Which grant of the license, counted from 0, at most 65,535. Recorded once.</summary>
    public required int GrantIndex { get; init; }

    /// <summary>What the use still owed. Recorded once.</summary>
    public Duties Duties { get; init; }

    /// <summary>Which consent data allowed it, such as <c>https://registry.example@42</c>: up to 512 visible ASCII characters. Recorded once.</summary>
    /// <value>The default is empty: not stated.</value>
    public string ConsentVersion { get; init; } = string.Empty;

    /// <summary>Why nothing came of it: for <see cref="UsageEventKind.Failed"/> alone. Recorded once.</summary>
    public UsageFailure Failure { get; init; }

    /// <summary>The commitment to a <see cref="UsageSideRecord"/> that is kept beside the ledger; the default value for none. Recorded once.</summary>
    public Sha256Hash Commitment { get; init; }

    /// <summary>Whether this event tells the same use as an event on record: equal in all that identifies it.</summary>
    /// <param name="first">The event on record.</param>
    /// <exception cref="ArgumentNullException"><paramref name="first"/> is null.</exception>
    public bool IsRetryOf(UsageEvent first)
    {
        ArgumentNullException.ThrowIfNull(first);
        UsageEvent retold = this with
        {
            At = first.At,
            LicenseId = first.LicenseId,
            GrantIndex = first.GrantIndex,
            Duties = first.Duties,
            ConsentVersion = first.ConsentVersion,
            Failure = first.Failure,
            Commitment = first.Commitment,
            Delivery = Delivery is null ? null : Delivery with { ManifestId = first.Delivery?.ManifestId },
            Correction = Correction is null ? null : Correction with { CaseId = first.Correction?.CaseId },
        };
        return retold == first;
    }

    /// <summary>The event that the work on an authorized operation began.</summary>
    /// <param name="at">When.</param>
    public UsageEvent Start(DateTimeOffset at) => Next(UsageEventKind.Started, at);

    /// <summary>The event that an operation's output was handed over.</summary>
    /// <param name="delivery">The output.</param>
    /// <param name="at">When.</param>
    /// <exception cref="ArgumentNullException"><paramref name="delivery"/> is null.</exception>
    public UsageEvent Deliver(UsageDelivery delivery, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(delivery);
        return Next(UsageEventKind.Delivered, at) with { Delivery = delivery };
    }

    /// <summary>The event that nothing came of an operation.</summary>
    /// <param name="failure">Why.</param>
    /// <param name="at">When.</param>
    public UsageEvent Fail(UsageFailure failure, DateTimeOffset at) => Next(UsageEventKind.Failed, at) with { Failure = failure };

    /// <summary>The event that reverses an operation. Take it from its delivery where there is one, so that it says what is taken back.</summary>
    /// <param name="correction">The reversal.</param>
    /// <param name="at">When.</param>
    /// <exception cref="ArgumentNullException"><paramref name="correction"/> is null.</exception>
    public UsageEvent Correct(UsageCorrection correction, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(correction);
        return Next(UsageEventKind.Corrected, at) with { Correction = correction, Delivery = Delivery };
    }

    /// <summary>Checks that the event can be recorded: everything its kind needs is there, nothing else is, and all is within its range.</summary>
    /// <exception cref="ArgumentException">It cannot; the message says what is missing, or what came instead of what was expected.</exception>
    public void EnsureComplete() => UsageEventRules.Check(this);

    /// <summary>
    /// The event as bytes: CBOR in its core deterministic encoding (RFC 8949, section 4.2.1), an array of the version 1, a map of what
    /// identifies the use and a map of what is recorded once. Equal events have equal bytes, and no two have the same.
    /// </summary>
    /// <exception cref="ArgumentException">The event is not complete; see <see cref="EnsureComplete"/>.</exception>
    public byte[] ToCanonicalBytes()
    {
        EnsureComplete();
        return UsageEventWriter.Write(this).ToArray();
    }

    /// <summary>
    /// The hash of the canonical bytes as a leaf of a Merkle tree (RFC 6962, section 2.1): SHA-256 of a zero byte and the bytes. It is
    /// what <see cref="UsageReceipt.EventHash"/> holds.
    /// </summary>
    /// <exception cref="ArgumentException">The event is not complete; see <see cref="EnsureComplete"/>.</exception>
    public Sha256Hash ComputeHash() => EncodedUsage.HashOf(ToCanonicalBytes());

    /// <summary>Reads what <see cref="ToCanonicalBytes"/> writes, and nothing else.</summary>
    /// <param name="bytes">The bytes, from any source.</param>
    /// <exception cref="UsageFormatException">They are not the canonical bytes of a complete event.</exception>
    public static UsageEvent FromCanonicalBytes(ReadOnlySpan<byte> bytes) => UsageEventReader.Read(bytes);

    private UsageEvent Next(UsageEventKind kind, DateTimeOffset at)
        => this with { Kind = kind, At = at, Delivery = null, Correction = null, Failure = UsageFailure.None };
}
