using System.Globalization;

namespace ArtistFirst.C2pa;

/// <summary>All that was done to the asset, in order (<c>c2pa.actions.v2</c>, C2PA 2.2 §18.14).</summary>
public sealed class ActionsAssertion : Assertion
{
    // RFC 8949 §3.4.1: a date and time as text. Numbers (tag 1) are not allowed here, and validators give up on them.
    private const ulong DateTimeTag = 0;

    private const string SourceTypePrefix = "http://cv.iptc.org/newscodes/digitalsourcetype/";

    /// <summary>Lists the actions.</summary>
    /// <param name="actions">At least one; the first one, and no other, is <see cref="ActionNames.Created"/> or <see cref="ActionNames.Opened"/>.</param>
    /// <exception cref="ArgumentException">The list breaks a rule of C2PA; the message says which.</exception>
    public ActionsAssertion(params IReadOnlyList<ManifestAction> actions)
        : base("c2pa.actions.v2")
    {
        ArgumentNullException.ThrowIfNull(actions);
        if (ActionRules.ProblemOf(actions) is { } problem)
        {
            throw new ArgumentException(problem, nameof(actions));
        }

        Actions = [.. actions];
    }

    /// <summary>The actions in the order in which they were done.</summary>
    public IReadOnlyList<ManifestAction> Actions { get; }

    internal override byte[] Encode(AssertionPlaces places)
    {
        var writer = new CborWriter();
        writer.WriteStartMap();
        writer.WriteTextString("actions");
        writer.WriteStartArray();
        foreach (ManifestAction action in Actions)
        {
            Write(writer, action, places);
        }

        writer.WriteEndArray();
        writer.WriteTextString("allActionsIncluded");
        writer.WriteBoolean(true);
        writer.WriteEndMap();
        return writer.Encode();
    }

    private static void Write(CborWriter writer, ManifestAction action, AssertionPlaces places)
    {
        writer.WriteStartMap();
        writer.WriteText("action", action.Name);
        writer.WriteText("description", action.Description);
        if (action.SourceType != DigitalSourceType.None)
        {
            string name = action.SourceType.ToString();
            writer.WriteText("digitalSourceType", $"{SourceTypePrefix}{char.ToLowerInvariant(name[0])}{name.AsSpan(1)}");
        }

        if (action.When is { } when)
        {
            writer.WriteTextString("when");
            writer.WriteTag(DateTimeTag);
            writer.WriteTextString(when.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        }

        if (action.SoftwareAgent is { } agent)
        {
            writer.WriteTextString("softwareAgent");
            agent.Write(writer);
        }

        WriteIngredients(writer, action.Ingredients, places);
        writer.WriteEndMap();
    }

    private static void WriteIngredients(CborWriter writer, IReadOnlyList<IngredientAssertion> ingredients, AssertionPlaces places)
    {
        if (ingredients.Count == 0)
        {
            return;
        }

        writer.WriteTextString("parameters");
        writer.WriteStartMap();
        writer.WriteTextString("ingredients");
        writer.WriteStartArray();
        foreach (IngredientAssertion ingredient in ingredients)
        {
            places.Find(ingredient).Write(writer);
        }

        writer.WriteEndArray();
        writer.WriteEndMap();
    }
}
