using System.Collections.Immutable;

namespace ArtistFirst.Registry;

/// <summary>
/// The agreement between a label and a service under which the deals of a message are more than offers (DDEX: a use for training is authorized subject to the bilateral agreement
/// between the sender and the recipient). What a deal does not say, models and destinations, the agreement says.
/// </summary>
public sealed record ErnAgreement
{
    /// <summary>The id of the agreement's document, which the register has.</summary>
    public required string Document { get; init; }

    /// <summary>Who grants: the party that has the master.</summary>
    public required PartyId Grantor { get; init; }

    /// <summary>To whom, as the sub of its licenses names it.</summary>
    public required string Licensee { get; init; }

    /// <summary>The DDEX party id by which messages name the licensee, as recipient or as distribution channel.</summary>
    public required Dpid Channel { get; init; }

    /// <summary>The models that the agreement covers; at least one.</summary>
    public required ImmutableArray<ModelPattern> Models { get; init => field = value.IsDefault ? [] : value; }

    /// <summary>What may become of outputs under the agreement.</summary>
    public required Destinations Destinations { get; init; }
}
