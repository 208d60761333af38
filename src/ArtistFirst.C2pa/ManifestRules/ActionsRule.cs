namespace ArtistFirst.C2pa;

/// <summary>
/// The actions of a manifest (C2PA 2.2 §15.10.3.2.2): the first says how the asset began, and each has what it needs. Claims of version 1 knew none of this: of theirs only the number is checked.
/// </summary>
internal static class ActionsRule
{
    public static void Check(Manifest manifest, ManifestStore store, StatusLog log)
    {
        IReadOnlyList<DecodedAssertion<RecordedActions>> all = manifest.Decoded.Actions;
        if (manifest.ClaimVersion == 1)
        {
            if (all.Count > 1)
            {
                log.Add(StatusCodes.ActionMalformed, $"A claim of version 1 has at most one assertion of actions; this one has {all.Count}.", manifest.Url);
            }

            return;
        }

        foreach (DecodedAssertion<RecordedActions> actions in all)
        {
            if (actions.Value is not { Actions.Count: > 0 })
            {
                log.Add(StatusCodes.ActionMalformed, actions.Problem ?? "An assertion of actions has at least one.", actions.Assertion.Url);
            }
        }

        CheckFirst(manifest, all, log);
        foreach (DecodedAssertion<RecordedActions> actions in all.Where(static actions => actions.Value is not null))
        {
            CheckIcons(actions.Value!.Icons, manifest, log);
            foreach (RecordedAction action in actions.Value.Actions)
            {
                ActionRule.Check(action, actions.Assertion.Url, manifest, store, log);
                CheckIcons(action.Icon is null ? [] : [action.Icon], manifest, log);
            }
        }
    }

    private static void CheckFirst(Manifest manifest, IReadOnlyList<DecodedAssertion<RecordedActions>> all, StatusLog log)
    {
        DecodedAssertion<RecordedActions>? first = FirstOf(all.Where(static actions => !actions.Assertion.IsCreated)) ?? FirstOf(all.Where(static actions => actions.Assertion.IsCreated));
        if (first is null && !manifest.IsUpdate)
        {
            log.Add(StatusCodes.ActionMalformed, $"The first action of a manifest is {ActionNames.Created} or {ActionNames.Opened}; this one has no such action, or another first.", manifest.Url);
        }

        for (int i = 0; i < all.Count; i++)
        {
            IReadOnlyList<RecordedAction> actions = all[i].Value?.Actions ?? [];
            int later = actions.Skip(ReferenceEquals(all[i], first) && i == 0 ? 1 : 0).Count(Begins);
            if (later > 0)
            {
                log.Add(StatusCodes.ActionMalformed, $"{ActionNames.Created} and {ActionNames.Opened} are first actions: neither comes again later.", all[i].Assertion.Url);
            }
        }
    }

    private static DecodedAssertion<RecordedActions>? FirstOf(IEnumerable<DecodedAssertion<RecordedActions>> assertions) =>
        assertions.FirstOrDefault() is { Value.Actions: [var first, ..] } found && Begins(first) ? found : null;

    private static bool Begins(RecordedAction action) => action.Name is ActionNames.Created or ActionNames.Opened;

    private static void CheckIcons(IReadOnlyList<HashedUri> icons, Manifest manifest, StatusLog log)
    {
        foreach (HashedUri icon in icons)
        {
            IconRule.Check(icon, manifest, log);
        }
    }
}
