namespace ArtistFirst.C2pa;

/// <summary>The rules that a list of actions keeps (C2PA 2.2 §18.14.2, §18.14.4).</summary>
internal static class ActionRules
{
    /// <summary>What is wrong, in words; null where nothing is.</summary>
    public static string? ProblemOf(IReadOnlyList<ManifestAction> actions)
    {
        if (actions.Count == 0 || !IsFirst(actions[0]))
        {
            return $"The first action of a manifest is {ActionNames.Created} or {ActionNames.Opened}.";
        }

        return actions.Skip(1).Any(IsFirst)
            ? $"{ActionNames.Created} and {ActionNames.Opened} are first actions: neither comes again later."
            : actions.Select(ProblemOf).FirstOrDefault(static problem => problem is not null);
    }

    private static bool IsFirst(ManifestAction action) => action.Name is ActionNames.Created or ActionNames.Opened;

    private static string? ProblemOf(ManifestAction action) => action switch
    {
        _ when !action.Name.Contains('.', StringComparison.Ordinal) => $"The name of an action of your own contains a dot, such as com.example.remixed; '{action.Name}' does not.",
        { Name: ActionNames.Created, SourceType: DigitalSourceType.None } => $"{ActionNames.Created} says how the asset came to be: set SourceType.",
        { Name: ActionNames.Opened, SourceType: not DigitalSourceType.None } => $"{ActionNames.Opened} has no SourceType: nothing was made by opening.",
        { Name: ActionNames.Opened } when !Names(action, IngredientRelationship.ParentOf) || action.Ingredients.Count != 1 => $"{ActionNames.Opened} names one ingredient, and that is the parent.",
        { Name: ActionNames.Placed or ActionNames.Removed } when !Names(action, IngredientRelationship.ComponentOf) => $"{action.Name} names the components that it is about, and nothing else.",
        _ => null,
    };

    private static bool Names(ManifestAction action, IngredientRelationship relationship) =>
        action.Ingredients.Count > 0 && action.Ingredients.All(ingredient => ingredient.Relationship == relationship);
}
