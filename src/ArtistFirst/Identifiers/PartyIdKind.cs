namespace ArtistFirst;

/// <summary>Which system a <see cref="PartyId"/> belongs to.</summary>
public enum PartyIdKind
{
    /// <summary>None. No party id is of this kind.</summary>
    None = 0,

    /// <summary>An ISNI: <c>isni:0000000121707484</c>.</summary>
    Isni = 1,

    /// <summary>An IPI name number: <c>ipi:00014107338</c>.</summary>
    IpiName = 2,

    /// <summary>An IPI base number: <c>ipi-base:I-000000229-7</c>.</summary>
    IpiBase = 3,

    /// <summary>A DDEX party id: <c>dpid:PADPIDA2013020802I</c>.</summary>
    Dpid = 4,

    /// <summary>An https URL that the party controls: <c>https://label.example</c>.</summary>
    Url = 5,
}
