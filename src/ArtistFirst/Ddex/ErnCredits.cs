using System.Text;
using System.Xml;

namespace ArtistFirst;

/// <summary>
/// Credits for distributors: the parties and the sound recording of a DDEX ERN 4.3.2 message, with the part of AI in each role (<c>AiContribution</c>) and in the whole (<c>ContainsAI</c>).
/// It is a fragment: the message's header, release and deals are the sender's to add.
/// </summary>
public static class ErnCredits
{
    private const string Namespace = "http://ddex.net/xml/ern/432";
    private const string AllowedValuesVersion = "9";
    private const string Resource = "A1";

    /// <summary>The fragment as text: <c>NewReleaseMessage</c> with <c>PartyList</c> and <c>ResourceList</c>.</summary>
    /// <param name="attribution">What the output says, with its own ISRC, a title and artists.</param>
    /// <param name="duration">How long it plays: <see cref="AttributionReceipt.Duration"/>.</param>
    /// <exception cref="ArgumentException">The attribution has no ISRC, title or artist, without which a recording is not delivered.</exception>
    public static string ToXml(Attribution attribution, TimeSpan duration)
    {
        var text = new StringBuilder();
        using (var writer = XmlWriter.Create(text, new XmlWriterSettings { Indent = true, OmitXmlDeclaration = true }))
        {
            Write(writer, attribution, duration);
        }

        return text.ToString();
    }

    /// <summary>Writes the fragment as one element.</summary>
    /// <param name="writer">Takes it; it is not closed.</param>
    /// <param name="attribution">What the output says, with its own ISRC, a title and artists.</param>
    /// <param name="duration">How long it plays: <see cref="AttributionReceipt.Duration"/>.</param>
    /// <exception cref="ArgumentException">The attribution has no ISRC, title or artist, without which a recording is not delivered.</exception>
    public static void Write(XmlWriter writer, Attribution attribution, TimeSpan duration)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(attribution);
        if (attribution.Isrc.IsEmpty || string.IsNullOrWhiteSpace(attribution.Title) || attribution.Artists.Count == 0)
        {
            throw new ArgumentException("Expected an ISRC, a title and an artist of the output, without which no distributor takes a recording: set Isrc, Title and Artists.", nameof(attribution));
        }

        AttributionCredit[] credits = [.. attribution.Credits.DistinctBy(static credit => (credit.Name, credit.Role, credit.Ai))];
        var parties = new ErnParties(attribution.Artists.Concat(credits.Where(static credit => credit.Ai != AiContribution.All).Select(static credit => credit.Name)));
        writer.WriteStartElement("ern", "NewReleaseMessage", Namespace);
        writer.WriteAttributeString("AvsVersionId", AllowedValuesVersion);
        writer.WriteAttributeString("LanguageAndScriptCode", "en");
        parties.Write(writer);
        writer.WriteStartElement("ResourceList");
        WriteRecording(writer, attribution, duration, credits, parties);
        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    /// <summary>All: nobody but models is credited. None: no model is. What is in between: partly.</summary>
    internal static AiContribution ContainsAi(Attribution attribution)
    {
        if (attribution.Origin is OutputOrigin.Human or OutputOrigin.None && attribution.Credits.All(static credit => credit.Ai == AiContribution.None))
        {
            return AiContribution.None;
        }

        bool isAll = attribution.Origin == OutputOrigin.Generated && attribution.Credits.All(static credit => credit.Ai == AiContribution.All);
        return isAll ? AiContribution.All : AiContribution.Partly;
    }

    private static void WriteRecording(XmlWriter writer, Attribution attribution, TimeSpan duration, AttributionCredit[] credits, ErnParties parties)
    {
        writer.WriteStartElement("SoundRecording");
        writer.WriteElementString("ResourceReference", Resource);
        writer.WriteElementString("Type", "MusicalWorkSoundRecording");
        writer.WriteStartElement("SoundRecordingEdition");
        writer.WriteElementString("Type", "NonImmersiveEdition");
        writer.WriteStartElement("ResourceId");
        writer.WriteElementString("ISRC", attribution.Isrc.ToString());
        writer.WriteEndElement();
        writer.WriteEndElement();
        writer.WriteElementString("DisplayTitleText", attribution.Title);
        writer.WriteStartElement("DisplayTitle");
        writer.WriteElementString("TitleText", attribution.Title);
        writer.WriteEndElement();
        writer.WriteElementString("DisplayArtistName", string.Join(", ", attribution.Artists));
        for (int i = 0; i < attribution.Artists.Count; i++)
        {
            writer.WriteStartElement("DisplayArtist");
            writer.WriteAttributeString("SequenceNumber", XmlConvert.ToString(i + 1));
            writer.WriteElementString("ArtistPartyReference", parties.ReferenceOf(attribution.Artists[i]));
            writer.WriteElementString("DisplayArtistRole", "MainArtist");
            writer.WriteEndElement();
        }

        for (int i = 0; i < credits.Length; i++)
        {
            WriteContributor(writer, credits[i], i + 1, parties);
        }

        writer.WriteElementString("Duration", XmlConvert.ToString(duration));
        writer.WriteElementString("ContainsAI", ContainsAi(attribution).ToString());
        writer.WriteEndElement();
    }

    // A model is no party: it is the special contributor that the standard has for it.
    private static void WriteContributor(XmlWriter writer, AttributionCredit credit, int number, ErnParties parties)
    {
        writer.WriteStartElement("Contributor");
        writer.WriteAttributeString("SequenceNumber", XmlConvert.ToString(number));
        if (credit.Ai == AiContribution.All)
        {
            writer.WriteElementString("SpecialContributor", "GenerativeAI");
        }
        else
        {
            writer.WriteElementString("ContributorPartyReference", parties.ReferenceOf(credit.Name));
        }

        writer.WriteStartElement("Role");
        writer.WriteElementString("Value", credit.Role.ToString());
        writer.WriteEndElement();
        writer.WriteElementString("AiContribution", credit.Ai.ToString());
        writer.WriteEndElement();
    }
}
