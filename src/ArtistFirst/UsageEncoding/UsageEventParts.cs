namespace ArtistFirst;

/// <summary>The parts of an event while it is read: what identifies the use and what is recorded once stand apart in the bytes, and the event is made when all is there.</summary>
internal ref struct UsageEventParts
{
    public OperationId Operation;
    public UsageEventKind Kind;
    public Isrc Recording;
    public Uses Uses;
    public Territory Territory;
    public Territory ProcessingTerritory;
    public string Licensee;
    public ModelVersion? Model;
    public Destination Destination;
    public bool HasDelivery;
    public Sha256Hash OutputHash;
    public TimeSpan Duration;
    public ModelVersion? AttributionMethod;
    public UsageSource[]? Sources;
    public bool HasCorrection;
    public UsageCorrectionReason Reason;
    public OperationId ReplacedBy;
    public DateTimeOffset At;
    public string License;
    public int Grant;
    public Duties Duties;
    public string? ConsentVersion;
    public UsageFailure Failure;
    public string? Manifest;
    public string? Case;
    public Sha256Hash Commitment;

    /// <summary>The event. A manifest or a case without what it belongs to is left out, and so the bytes are not canonical.</summary>
    public readonly UsageEvent ToEvent() => new()
    {
        OperationId = Operation,
        Kind = Kind,
        Recording = Recording,
        Uses = Uses,
        Territory = Territory,
        ProcessingTerritory = ProcessingTerritory,
        Licensee = Licensee,
        Model = Model,
        Destination = Destination,
        Delivery = HasDelivery ? new UsageDelivery { OutputHash = OutputHash, Duration = Duration, AttributionMethod = AttributionMethod, Sources = Sources!, ManifestId = Manifest } : null,
        Correction = HasCorrection ? new UsageCorrection { Reason = Reason, ReplacedBy = ReplacedBy, CaseId = Case } : null,
        At = At,
        LicenseId = License,
        GrantIndex = Grant,
        Duties = Duties,
        ConsentVersion = ConsentVersion ?? string.Empty,
        Failure = Failure,
        Commitment = Commitment,
    };
}
