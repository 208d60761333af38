using System.Globalization;

namespace ArtistFirst.C2pa;

/// <summary>An assertion of actions (<c>c2pa.actions</c>, <c>c2pa.actions.v2</c>), decoded.</summary>
/// <param name="Actions">Its actions.</param>
/// <param name="Icons">The pictures that belong to no single action.</param>
internal sealed record RecordedActions(IReadOnlyList<RecordedAction> Actions, IReadOnlyList<HashedUri> Icons)
{
    /// <summary>Reads the assertion.</summary>
    /// <exception cref="ManifestFormatException">A member is missing or of another type.</exception>
    public static RecordedActions Read(CborItem item)
    {
        CborItem map = item.AsMap("actions");
        IReadOnlyList<CborItem> agents = map.FindArray("softwareAgents") ?? [];
        IReadOnlyList<CborItem> templates = map.FindArray("templates") ?? [];
        return new RecordedActions(
            [.. map.NeedArray("actions").Select(action => ReadAction(action.AsMap("an action"), agents))],
            [.. agents.Concat(templates).Select(IconOf).OfType<HashedUri>()]);
    }

    /// <summary>The picture that a generator-info map or a template names by a hashed URI.</summary>
    public static HashedUri? IconOf(CborItem map) => map.Find("icon") is { IsMap: true } icon && icon.Find("url") is not null ? HashedUri.Read(icon) : null;

    private static RecordedAction ReadAction(CborItem map, IReadOnlyList<CborItem> agents)
    {
        CborItem? agent = map.Find("softwareAgent");
        if (agent is null && map.FindNumber("softwareAgentIndex") is { } index && index < agents.Count)
        {
            agent = agents[(int)index];
        }

        return new RecordedAction(map.NeedText("action"))
        {
            SourceType = map.FindText("digitalSourceType"),
            When = map.FindText("when") is { } when ? ReadTime(when) : null,
            SoftwareAgent = agent is null ? null : agent.Text ?? GeneratorText.Of(agent.AsMap("a software agent")),
            Description = map.FindText("description"),
            Parameters = map.FindMap("parameters") is { } parameters ? ActionParameters.Read(parameters) : null,
            Icon = agent is { IsMap: true } ? IconOf(agent) : null,
        };
    }

    // RFC 3339 by the standard; validators take any text.
    private static DateTimeOffset? ReadTime(string text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset time) ? time : null;
}
