using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;

namespace ArtistFirst.Registry;

/// <summary>
/// Reads the deals of a message. A deal is an offer. Where the agreement that it is subject to is known, and deal and agreement are about the same licensee, the uses that it names
/// become the grantor's yes on the master side, and no other's.
/// </summary>
/// <param name="agreement">The agreement; null where there is none.</param>
/// <param name="receivedAt">When the message was received: no yes counts before.</param>
internal sealed class ErnDeals(ErnAgreement? agreement, DateTimeOffset receivedAt)
{
    private const Uses OnlyThePersonSays = Uses.VoiceClone | Uses.VoiceRender | Uses.Likeness;

    /// <summary>Adds what the deals of a release say.</summary>
    /// <param name="line">The line of the ReleaseDeal.</param>
    /// <param name="releaseDeal">The ReleaseDeal.</param>
    /// <param name="message">What the message said before.</param>
    /// <param name="items">Where to.</param>
    public void Add(long line, XElement releaseDeal, ErnReferences message, List<ImportItem> items)
    {
        Isrc[] recordings = [.. releaseDeal.Elements("DealReleaseReference").SelectMany(reference => message.RecordingsOf(reference.Value.Trim())).Distinct()];
        foreach (XElement deal in releaseDeal.Elements("Deal"))
        {
            foreach (XElement terms in deal.Elements("DealTerms"))
            {
                AddTerms(line, terms, message, recordings, items);
            }
        }
    }

    private void AddTerms(long line, XElement terms, ErnReferences message, Isrc[] recordings, List<ImportItem> items)
    {
        (Uses named, Uses near) = ErnUses.Of(terms);
        Uses granted = agreement is null ? Uses.None : named & ~OnlyThePersonSays;
        string? refusal = agreement is null ? "without the agreement that it is subject to" : ReasonAgainst(terms, message);
        Uses open = refusal is null ? (named & ~granted) | near : named | near;
        if (open != Uses.None)
        {
            string why = refusal ?? "that does not name the use itself, or a use to which only the person says yes";
            items.Add(ImportItem.Noted(line, ImportDealIsOffer.Found(open.ToWireNames(), why)));
        }

        if (refusal is null && granted != Uses.None)
        {
            Grant(line, terms, granted, recordings, items);
        }
    }

    private void Grant(long line, XElement terms, Uses uses, Isrc[] recordings, List<ImportItem> items)
    {
        Finding? problem = null;
        TerritorySet territories = ErnValues.Territories(terms, "TerritoryCode", "ExcludedTerritoryCode", ref problem);
        foreach (XElement period in terms.Elements("ValidityPeriod").DefaultIfEmpty(new XElement("ValidityPeriod")))
        {
            DateTimeOffset? from = ErnValues.Instant(period, ref problem, "StartDate", "StartDateTime");
            DateTimeOffset? until = ErnValues.Instant(period, ref problem, "EndDate", "EndDateTime");
            if (problem is null && (territories.IsEmpty || from >= until || recordings.Length == 0))
            {
                problem = ImportValue.Found("a deal", "territories, a time and recordings of the message", "none");
            }

            if (problem is not null)
            {
                items.Add(ImportItem.Rejected(line, problem));
                return;
            }

            foreach (Isrc recording in recordings)
            {
                items.Add(ImportItem.Of(line, RegisterRow.Of(Statement(recording, uses, territories, from, until))));
            }
        }
    }

    private ConsentStatement Statement(Isrc recording, Uses uses, TerritorySet territories, DateTimeOffset? from, DateTimeOffset? until)
    {
        string said = string.Join('\n', agreement!.Document, agreement.Grantor, agreement.Licensee, recording, uses.ToWireNames(), territories, $"{from:O}", $"{until:O}",
            string.Join(' ', agreement.Models), agreement.Destinations);
        return new ConsentStatement
        {
            Id = $"ern-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(said)).AsSpan(0, 16))}",
            Party = agreement.Grantor,
            Side = Side.Master,
            Subject = StatementSubject.Of(recording),
            Uses = uses,
            Effect = StatementEffect.Grant,
            Scope = new StatementScope
            {
                Licensees = LicenseeScope.Only(agreement.Licensee),
                Territories = territories,
                Models = agreement.Models,
                Destinations = agreement.Destinations,
            },
            From = from,
            Until = until,
            RecordedAt = receivedAt,
            Source = StatementSource.Contract,
            Document = agreement.Document,
        };
    }

    // Named channels are the only ones; without any, the deal is for whoever gets the message.
    private string? ReasonAgainst(XElement terms, ErnReferences message)
    {
        ImmutableArray<Dpid> named = Channels(terms, "DistributionChannel");
        bool isNamed = terms.Elements("DistributionChannel").Any() ? named.Contains(agreement!.Channel) : message.Recipient == agreement!.Channel;
        if (ErnValues.IsTrue(terms.Element("TakeDown")) || ErnValues.IsTrue(terms.Element("AllDealsCancelled")))
        {
            return "that is taken back";
        }

        return isNamed && !Channels(terms, "ExcludedDistributionChannel").Contains(agreement.Channel) ? null : "for another channel than that of the agreement";
    }

    private static ImmutableArray<Dpid> Channels(XElement terms, string name)
    {
        List<Dpid> channels = [];
        foreach (XElement channel in terms.Elements(name))
        {
            channels.AddRange(ErnParty.Read(0, channel).Ids.Where(static id => id.System is ErnParty.Dpid && Dpid.TryParse(id.Value, out _)).Select(static id => Dpid.Parse(id.Value)));
        }

        return [.. channels];
    }
}
